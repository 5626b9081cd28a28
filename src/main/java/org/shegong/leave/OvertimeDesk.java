package org.shegong.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayFact.WorkedOvertime;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.leave.entitlement.CompensatoryLeave;
import org.shegong.policy.Days;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.entitlement.LeaveDays;
import org.shegong.leave.entitlement.LeaveHistories;
import org.shegong.leave.entitlement.LeaveLedger;
import org.shegong.leave.rules.OvertimeBars;
import org.shegong.leave.rules.OvertimeRules;
import org.shegong.policy.InWords;

/** The counter where overtime is registered, to be taken off later (补休). */
@Service
@Transactional
public class OvertimeDesk {

	private static final int LONGEST_REASON = 300;

	private final Workers workers;

	private final LeaveLedger ledger;

	private final LeaveHistories histories;

	private final LeaveCases cases;

	private final OvertimeRules rules;

	private final LeaveDays days;

	private final PersonnelFile file;

	private final OvertimeBars bars;

	private final Postings postings;

	private final Clock clock;

	OvertimeDesk(Workers workers, LeaveLedger ledger, LeaveHistories histories, LeaveCases cases, OvertimeRules rules,
			LeaveDays days, PersonnelFile file, OvertimeBars bars, Postings postings, Clock clock) {
		this.postings = postings;
		this.workers = workers;
		this.ledger = ledger;
		this.histories = histories;
		this.cases = cases;
		this.rules = rules;
		this.days = days;
		this.file = file;
		this.bars = bars;
		this.clock = clock;
	}

	/**
	 * Credits overtime, each rest day with its own validity, unless something stands
	 * against it.
	 * @param until last day; null for a single one
	 * @param by the account that registers it
	 */
	public List<Objection> credit(WorkerCode code, int halfDays, LocalDate from, LocalDate until, String note,
			AccountName by) {
		var worker = this.workers.lock(code).orElseThrow();
		var policy = this.cases.policy(worker, from);
		var overtime = new OvertimeRules.Overtime(halfDays, from, until, note);
		var own = own(worker, policy);
		var judged = this.rules.objections(overtime, own, policy, today());
		var objections = judged.isEmpty() ? this.bars.objections(worker, this.rules.free(overtime, own), policy)
				: judged;
		if (objections.isEmpty()) {
			lapse(worker);
			var open = halfDays;
			for (var day : this.rules.free(overtime, own)) {
				book(worker, policy, new Days(Math.min(2, open)), day, note, by);
				open -= Math.min(2, open);
			}
		}
		return objections;
	}

	/**
	 * Strikes out the overtime of a day that was registered by mistake, unless a leave
	 * lives on it.
	 */
	public List<Objection> strike(WorkerCode code, LocalDate day, String because, AccountName by) {
		var worker = this.workers.lock(code).orElseThrow();
		var own = own(worker, this.cases.policy(worker, day));
		var credited = own.creditedOn(day);
		if (!credited.exceeds(Days.NONE)) {
			return List
				.of(Objection.formFault(struck(code, day).orElse("没有登记过%s的加班，请核对日期".formatted(Period.inFull(day)))));
		}
		if (Said.nothing(because) || because.length() > LONGEST_REASON) {
			return List.of(Objection.formFault("请写明划去的原因，%d字以内".formatted(LONGEST_REASON)));
		}
		if (own.needs(day)) {
			return List.of(Objection.formFault("%s的加班已用于补休，不能划去；请先撤回或销去那次补休".formatted(Period.inFull(day))));
		}
		this.ledger.strike(worker, credited, day, because.strip());
		this.file.of(code, FileKind.OVERTIME)
			.stream()
			.filter((line) -> line.date().equals(day))
			.forEach((line) -> this.file.strike(line.id(), by, because.strip()));
		return List.of();
	}

	/** Who struck the overtime of a day out, for whoever comes second. */
	private Optional<String> struck(WorkerCode code, LocalDate day) {
		return this.file.everOf(code)
			.stream()
			.filter((line) -> line.is(FileKind.OVERTIME) && line.date().equals(day) && line.isStruck())
			.reduce((earlier, later) -> later)
			.map((line) -> "%s的加班已由“%s”于%s划去，不能重复划去".formatted(Period.inFull(day),
					this.postings.findByAccount(line.struckBy())
						.stream()
						.findFirst()
						.map(Posting::personName)
						.orElseGet(() -> line.struckBy().value()),
					InWords.moment(line.struckAt(), this.clock)));
	}

	/** Books what lapsed until today; balances leave it out anyway. */
	void lapse(Worker worker) {
		var lapsed = own(worker, this.cases.policy(worker, today())).lapsedBefore(today());
		if (lapsed.exceeds(Days.NONE)) {
			this.ledger.expire(worker, today(), lapsed);
		}
	}

	private void book(Worker worker, Policy policy, Days days, LocalDate day, String note, AccountName by) {
		if (!days.exceeds(Days.NONE)) {
			return;
		}
		this.ledger.credit(worker, days, day, note);
		var basis = LeaveNumbers.of(policy).compensatory().validMonths().basis();
		var lapses = day.plusMonths(LeaveNumbers.of(policy).compensatory().validMonths().value()).plusDays(1);
		this.file.append(new FileEntry(worker.code(), day, new WorkedOvertime(),
				"加班登记：可补休%s，%s前有效，不能安排补休的支付不低于%d%%的工资%s".formatted(days.inWords(), lapses,
						LeaveNumbers.of(policy).overtime().restdayPercent().value(), (note == null) ? "" : "；" + note))
			.because(null, basis.rule(), basis.source()), by);
	}

	private CompensatoryLeave own(Worker worker, Policy policy) {
		return CompensatoryLeave.of(this.histories.of(worker, policy, null), policy, this.days);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
