package org.shegong.leave.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.LifeFact.Born;
import org.shegong.worker.LifeFact.Miscarried;
import org.shegong.worker.LifeFact.Pregnant;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.leave.rules.LeaveCases;

/**
 * What maternity leave tells about pregnancies and births, which protect the mother: it
 * is put on file as the leave is granted and as she comes back (C-f).
 */
@Component
public class Pregnancies {

	private static final int MOST_CHILDREN = 9;

	private final PersonnelFile file;

	private final LeaveRequests requests;

	private final LeaveCases cases;

	private final Workers workers;

	Pregnancies(PersonnelFile file, LeaveRequests requests, LeaveCases cases, Workers workers) {
		this.file = file;
		this.requests = requests;
		this.cases = cases;
		this.workers = workers;
	}

	/** A granted leave says that a child is expected, or that it was lost. */
	void granted(LeaveRequest leave, Policy policy) {
		if (leave.isAfterMiscarriage() && !isLossOnFile(leave, policy)) {
			append(leave, policy, new FileEntry(leave.worker(), leave.from(), new Miscarried(null),
					"流产：产假获准，至%s".formatted(leave.until()))
				.lasting(leave.until()), null);
		}
		if (leave.isForBirth() && !isExpectedOnFile(leave, policy) && birthOnFile(leave, policy).isEmpty()) {
			var known = leave.from().isBefore(leave.approvedOn()) ? leave.from() : leave.approvedOn();
			var expected = leave.from().plusDays(LeaveNumbers.of(policy).maternity().beforeBirthDays().value());
			append(leave, policy, new FileEntry(leave.worker(), known, new Pregnant(expected),
					"怀孕：产假获准，预产期最晚按%s推算，分娩后以登记的出生日期为准".formatted(expected)), null);
		}
	}

	/**
	 * The maternity leave that a return ends, or that led to the leave it ends, as long
	 * as its birth is not on file.
	 */
	public Optional<LeaveRequest> owed(LeaveRequest leave) {
		return ended(leave).filter((maternity) -> birthOnFile(maternity, policy(leave)).isEmpty());
	}

	/** Whoever comes back before the birth can tell of it only later. */
	boolean isDue(LeaveRequest leave, ReturnReport report) {
		var before = LeaveNumbers.of(policy(leave)).maternity().beforeBirthDays().value();
		return owed(leave).filter((maternity) -> report.returnedOn().isAfter(maternity.from().plusDays(before)))
			.isPresent();
	}

	public List<Objection> objections(LeaveRequest leave, ReturnReport report, LocalDate today) {
		if (report.birthDate() == null) {
			return (leave.asksForBirth() && isDue(leave, report)) ? List.of(Objection
				.formFault(ReturnFault.BIRTH_MISSING, "产假销假请填写子女出生日期和子女数：档案中还没有这次生育的登记；已由所属党政办在“人事登记”里登记的，不必再填"))
					: List.of();
		}
		var faults = new ArrayList<Objection>();
		var children = report.children();
		if (children != null && (children < 1 || children > MOST_CHILDREN)) {
			faults.add(Objection.formFault(ReturnFault.CHILDREN_OUT_OF_RANGE, "子女数应为1至%d".formatted(MOST_CHILDREN)));
		}
		ended(leave).ifPresentOrElse((maternity) -> faults.addAll(dayOfBirth(maternity, report.birthDate(), today)),
				() -> faults.add(Objection.formFault(ReturnFault.NO_BIRTH_ASKED_FOR, "只有生育的产假在销假时填写出生日期，请留空")));
		return faults;
	}

	/**
	 * Puts the birth that was told on file.
	 * @return what is still missing, in words; empty if nothing is
	 */
	String told(LeaveRequest leave, ReturnReport report, AccountName by) {
		var maternity = owed(leave);
		if (maternity.isEmpty()) {
			return "";
		}
		if (report.birthDate() == null) {
			return "；出生日期尚未登记，请所属党政办在“人事登记”里登记";
		}
		var children = (report.children() == null) ? 1 : report.children();
		append(leave, policy(leave), new FileEntry(leave.worker(), report.birthDate(),
				new Born(BigDecimal.valueOf(children)), "子女出生：%d人，销假时申报".formatted(children)), by);
		return "";
	}

	private List<Objection> dayOfBirth(LeaveRequest maternity, LocalDate born, LocalDate today) {
		var policy = policy(maternity);
		var other = birthOnFile(maternity, policy).filter((date) -> !date.equals(born));
		if (other.isPresent()) {
			return List.of(Objection.formFault(ReturnFault.ANOTHER_BIRTH_ON_FILE,
					"档案登记的出生日期是%s，与填写的%s不同；登记有误的，请所属党政办在“人事登记”里更正".formatted(Period.inFull(other.get()),
							Period.inFull(born))));
		}
		var months = LeaveNumbers.of(policy).birth().beforeLeaveMonths().value();
		var earliest = maternity.from().minusMonths(months);
		var latest = maternity.until().isBefore(today) ? maternity.until() : today;
		return (born.isBefore(earliest) || born.isAfter(latest))
				? List.of(Objection.formFault(ReturnFault.BIRTH_OUT_OF_RANGE,
						"出生日期%s不在%s至%s之间（产假开始前%d个月至产假结束，且不晚于今天），不属于这次生育，请核对；更早出生的请所属党政办在“人事登记”里登记"
							.formatted(Period.inFull(born), Period.inFull(earliest), Period.inFull(latest), months)))
				: List.of();
	}

	private Optional<LeaveRequest> ended(LeaveRequest leave) {
		return this.requests.standing(leave.worker())
			.stream()
			.filter(LeaveRequest::isForBirth)
			.filter((maternity) -> maternity.number().equals(leave.number()) || leadsTo(maternity, leave))
			.reduce((before, after) -> after);
	}

	/** Whether its return was left to a later leave (续假), this one among those. */
	private static boolean leadsTo(LeaveRequest maternity, LeaveRequest leave) {
		return maternity.extendedUntil() != null && !maternity.until().isAfter(leave.from())
				&& maternity.until().plusYears(1).isAfter(leave.from());
	}

	private Optional<LocalDate> birthOnFile(LeaveRequest maternity, Policy policy) {
		var months = LeaveNumbers.of(policy).occasion().maternityMonths().value();
		return this.file.of(maternity.worker(), FileKind.CHILD_BIRTH)
			.stream()
			.map(FileEntry::date)
			.filter((born) -> !born.isAfter(maternity.until()) && born.plusMonths(months).isAfter(maternity.from()))
			.reduce((before, after) -> after);
	}

	private boolean isExpectedOnFile(LeaveRequest leave, Policy policy) {
		var months = LeaveNumbers.of(policy).pregnancyMonths().value();
		var births = this.file.of(leave.worker(), FileKind.CHILD_BIRTH);
		return this.file.of(leave.worker(), FileKind.PREGNANCY)
			.stream()
			.filter((pregnancy) -> pregnancy.date().plusMonths(months).isAfter(leave.from()))
			.anyMatch((pregnancy) -> births.stream().noneMatch((birth) -> birth.date().isAfter(pregnancy.date())));
	}

	private boolean isLossOnFile(LeaveRequest leave, Policy policy) {
		var months = LeaveNumbers.of(policy).occasion().miscarriageMonths().value();
		return this.file.of(leave.worker(), FileKind.MISCARRIAGE)
			.stream()
			.anyMatch((loss) -> loss.date().plusMonths(months).isAfter(leave.from()));
	}

	private void append(LeaveRequest leave, Policy policy, FileEntry entry, AccountName by) {
		var basis = LeaveNumbers.of(policy).maternity().baseDays().basis();
		this.file.append(entry.because(leave.number(), basis.rule(), basis.source()), by);
	}

	private Policy policy(LeaveRequest leave) {
		Worker worker = this.workers.get(leave.worker());
		return this.cases.policy(leave, worker);
	}

}
