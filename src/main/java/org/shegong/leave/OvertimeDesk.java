package org.shegong.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** The counter where overtime is registered, to be taken off later (补休). */
@Service
@Transactional
public class OvertimeDesk {

	private static final int LONGEST_NOTE = 300;

	private static final int MOST_HALF_DAYS = 20;

	private final Workers workers;

	private final LeaveLedger ledger;

	private final LeaveHistories histories;

	private final LeaveCases cases;

	private final PersonnelFile file;

	private final Clock clock;

	OvertimeDesk(Workers workers, LeaveLedger ledger, LeaveHistories histories, LeaveCases cases, PersonnelFile file,
			Clock clock) {
		this.workers = workers;
		this.ledger = ledger;
		this.histories = histories;
		this.cases = cases;
		this.file = file;
		this.clock = clock;
	}

	/**
	 * Credits overtime of a day, unless something stands against it.
	 * @param by the account that registers it
	 */
	public List<Objection> credit(String code, int halfDays, LocalDate earnedOn, String note, String by) {
		var worker = this.workers.lock(code).orElseThrow();
		var policy = this.cases.policy(worker, earnedOn);
		var months = policy.number("compensatory-valid-months");
		var objections = objections(halfDays, earnedOn, earnedOn.plusMonths(months), note);
		if (objections.isEmpty()) {
			var days = new Days(halfDays);
			lapse(worker);
			this.ledger.credit(worker, days, earnedOn, note);
			var basis = policy.basis("compensatory-valid-months");
			this.file.append(new FileEntry(code, earnedOn, "overtime", "加班登记：可补休%s，%s前有效%s".formatted(days.inWords(),
					earnedOn.plusMonths(months).plusDays(1), (note == null) ? "" : "；" + note))
				.because(null, basis.rule(), basis.source()), by);
		}
		return objections;
	}

	/** Books what lapsed until today; balances leave it out anyway. */
	void lapse(Worker worker) {
		var today = LocalDate.now(this.clock);
		var policy = this.cases.policy(worker, today);
		var lapsed = new CompensatoryLeave(this.histories.of(worker, policy, null),
				policy.number("compensatory-valid-months"))
			.lapsedBefore(today);
		if (lapsed.exceeds(Days.NONE)) {
			this.ledger.expire(worker, today, lapsed);
		}
	}

	private List<Objection> objections(int halfDays, LocalDate earnedOn, LocalDate lapsesAfter, String note) {
		var today = LocalDate.now(this.clock);
		var faults = new ArrayList<Objection>();
		if (halfDays < 1 || halfDays > MOST_HALF_DAYS) {
			faults.add(Objection.formFault("一次登记半天至%d天".formatted(MOST_HALF_DAYS / 2)));
		}
		if (earnedOn.isAfter(today)) {
			faults.add(Objection.formFault("加班日期" + earnedOn + "还没有到，请在加班之后登记"));
		}
		if (lapsesAfter.isBefore(today)) {
			faults.add(Objection.formFault("这次加班的补休在%s已经到期，不能再登记".formatted(lapsesAfter)));
		}
		if (note != null && note.length() > LONGEST_NOTE) {
			faults.add(Objection.formFault("说明请控制在" + LONGEST_NOTE + "字以内"));
		}
		return faults;
	}

}
