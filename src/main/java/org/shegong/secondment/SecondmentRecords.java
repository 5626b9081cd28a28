package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.Post;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.Secondment;
import org.shegong.worker.PostFact.SecondmentTurned;
import org.shegong.worker.Worker;

/**
 * What a secondment leaves behind: lines in the personnel file (ORD-51), and notices to
 * the town's office and to the community, which has to know who is away.
 */
@Component
class SecondmentRecords {

	private static final int LONGEST_SUMMARY = 1000;

	private final PersonnelFile file;

	private final Filings filings;

	private final SecondmentCheck check;

	private final WorkCalendar calendar;

	private final Clock clock;

	SecondmentRecords(PersonnelFile file, Filings filings, SecondmentCheck check, WorkCalendar calendar, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.check = check;
		this.calendar = calendar;
		this.clock = clock;
	}

	void granted(SecondmentRequest secondment, Policy policy) {
		var basis = SecondmentNumbers.of(policy).approvers().basis();
		var deputy = this.check.deputyName(secondment);
		var summary = "借调至%s（%s）：%s至%s%s，%s".formatted(borrower(secondment), secondment.borrowerKind().title(),
				secondment.from(), secondment.until(), (deputy != null) ? "，由" + deputy + "代行职责" : "",
				secondment.reason());
		enter(secondment, secondment.from(), secondment.until(), Secondment.APPROVED, summary, basis, null);
		tellBoth(secondment, "借调通知", summary, basis);
	}

	/** The earlier one ends in the one that goes on from it. */
	void continued(SecondmentRequest before, SecondmentRequest next) {
		enter(before, today(), next.until(), Secondment.CONTINUED, "借调（%s）并入续借，至%s"
			.formatted(new Period(before.from(), before.until()).inWords(), Period.inWords(next.until())),
				SecondmentRules.CONTINUED, null);
	}

	void reminded(SecondmentRequest secondment, Policy policy) {
		tellBoth(secondment, "借调期满提醒",
				"借调至%s将于%s期满，请安排返岗；续借须在期满前申请，合并计算不得超过%d个月".formatted(borrower(secondment), secondment.until(),
						SecondmentNumbers.of(policy).months().value()),
				SecondmentNumbers.of(policy).reminderWorkdays().basis());
	}

	/** The approvers are told as well; what follows is for people to decide. */
	void overdue(SecondmentRequest secondment, Policy policy) {
		var basis = SecondmentNumbers.of(policy).months().basis();
		var summary = "借调期满未返岗：批准至%s（%s），至%s仍未报告返岗".formatted(secondment.until(), borrower(secondment), today());
		enter(secondment, today(), null, Secondment.OVERDUE, summary, basis, null);
		tellBoth(secondment, "借调逾期未归", summary, basis);
		SecondmentNumbers.of(policy)
			.approvers()
			.value()
			.forEach((post) -> tell(secondment, post, "借调逾期未归", summary, basis));
	}

	void returned(SecondmentRequest secondment, Policy policy, AccountName by) {
		var summary = secondment.calledOff()
				? "借调未成行（原定%s至%s，%s）".formatted(secondment.from(), secondment.until(), borrower(secondment))
				: "借调返岗：%s返岗（批准%s至%s，%s）%s".formatted(secondment.returnedOn(), secondment.from(), secondment.until(),
						borrower(secondment), delay(secondment));
		enter(secondment, secondment.returnedOn(), secondment.returnedOn(),
				secondment.calledOff() ? Secondment.CALLED_OFF : Secondment.RETURNED, summary,
				SecondmentNumbers.of(policy).months().basis(), by);
		tell(secondment, Post.COMMUNITY_SECRETARY.id(), "借调返岗", summary, SecondmentNumbers.of(policy).months().basis());
	}

	/** The worker left while seconded, or before it began. */
	void ended(SecondmentRequest secondment, Worker gone, Policy policy) {
		var summary = "借调（%s至%s，%s）因本人退出而终止：%s，最后工作日%s".formatted(secondment.from(), secondment.until(),
				borrower(secondment), gone.leftBecause(), gone.leftOn());
		enter(secondment, gone.leftOn(), null, Secondment.ENDED, summary, SecondmentNumbers.of(policy).months().basis(),
				null);
		tellBoth(secondment, "借调终止", summary, SecondmentNumbers.of(policy).months().basis());
	}

	private String delay(SecondmentRequest secondment) {
		if (secondment.returnedOn().isAfter(this.calendar.nextWorkday(secondment.until()))) {
			return "，逾期返岗";
		}
		return secondment.returnedOn().isAfter(secondment.until()) ? "，按期" : "，提前返岗";
	}

	private void tellBoth(SecondmentRequest secondment, String occasion, String summary, Basis basis) {
		tell(secondment, Post.TOWN_OFFICE.id(), occasion, summary, basis);
		tell(secondment, Post.COMMUNITY_SECRETARY.id(), occasion, summary, basis);
	}

	private void tell(SecondmentRequest secondment, String post, String occasion, String summary, Basis basis) {
		this.filings.save(new Filing(secondment, post, today(), occasion, shortened(summary)).because(basis));
	}

	private void enter(SecondmentRequest secondment, LocalDate date, LocalDate until, Secondment step, String summary,
			Basis basis, AccountName by) {
		this.file.append(
				new FileEntry(secondment.worker(), date, new SecondmentTurned(step), shortened(summary)).lasting(until)
					.because(secondment.number(), basis.rule(), basis.source()),
				by);
	}

	private String borrower(SecondmentRequest secondment) {
		return this.check.unitName(secondment.borrower());
	}

	/** The file keeps 1,000 characters; the request keeps everything. */
	private static String shortened(String summary) {
		return (summary.length() > LONGEST_SUMMARY) ? summary.substring(0, LONGEST_SUMMARY - 1) + "…" : summary;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
