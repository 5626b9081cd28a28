package org.shegong.leave.request;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.policy.Period;
import org.shegong.approval.RequestState;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayFact.LeaveReturned;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.AwayFact.Return;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.leave.entitlement.DayUnit;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.entitlement.LeaveDays;
import org.shegong.leave.LeaveRoutes;

/**
 * What a leave leaves behind: lines in the personnel file and notices to those who are
 * told (XX-10).
 */
@Component
class LeaveRecords {

	private static final Basis CONTINUED = Articles.of("leave-continued");

	private final PersonnelFile file;

	private final Filings filings;

	private final LeaveCases cases;

	private final LeaveRoutes routes;

	private final LeaveDays days;

	private final Clock clock;

	LeaveRecords(PersonnelFile file, Filings filings, LeaveCases cases, LeaveRoutes routes, LeaveDays days,
			Clock clock) {
		this.file = file;
		this.filings = filings;
		this.cases = cases;
		this.routes = routes;
		this.days = days;
		this.clock = clock;
	}

	void granted(LeaveRequest request, Worker worker) {
		var policy = this.cases.policy(request, worker);
		var what = "%s %s，共%s，%s获准".formatted(request.kind().title(), request.span().inWords(), amount(request, policy),
				Period.inWords(request.approvedOn()));
		append(request, new LeaveTaken(request.kind().id(), null), what, request.from(), request.until(),
				this.routes.rule(request, worker, policy));
		if (LeaveNumbers.of(policy).filingOnLeaving().value()) {
			file(request, policy, "请假", worker.name() + "：" + (request.kind().isPrivate() ? "%s %s，%s获准"
				.formatted(AwayPeriod.TITLE, request.span().inWords(), Period.inWords(request.approvedOn())) : what));
		}
	}

	/**
	 * A leave that goes on without a day of work between is one absence; the return is
	 * reported once (续假).
	 */
	boolean continues(LeaveRequest later, LeaveRequest earlier) {
		return earlier.state() == RequestState.APPROVED && earlier.span().end() <= later.span().start()
				&& this.days.touch(earlier.span(), later.span());
	}

	void continued(LeaveRequest earlier, LeaveRequest later) {
		append(earlier, new LeaveReturned(Return.EXTENDED, earlier.kind().id(), later.number().toString()),
				"续假：%s %s 之后由 %s（%s，至%s）接续，假满一并销假".formatted(earlier.kind().title(), earlier.number(), later.number(),
						later.kind().title(), later.until()),
				later.from(), earlier.until(), CONTINUED);
	}

	/**
	 * The worker is back (销假).
	 * @param words how, for people
	 */
	void returned(LeaveRequest request, Worker worker, Return how, String words) {
		var policy = this.cases.policy(request, worker);
		var what = back(request, request.kind().title(), words);
		append(request, new LeaveReturned(how, request.kind().id(), null), what, request.returnedOn(), request.until(),
				LeaveNumbers.of(policy).returnGraceWorkdays().basis());
		if (LeaveNumbers.of(policy).filingOnReturning().value()) {
			var title = request.kind().isPrivate() ? AwayPeriod.TITLE : request.kind().title();
			file(request, policy, "销假", worker.name() + "：" + back(request, title, words));
		}
	}

	private static String back(LeaveRequest request, String title, String how) {
		return "销假：%s，%s返岗，%s".formatted(title, Period.inWords(request.returnedOn()), how);
	}

	private void append(LeaveRequest request, FileFact fact, String summary, LocalDate on, LocalDate until,
			Basis basis) {
		this.file.append(new FileEntry(request.worker(), on, fact, summary).lasting(until)
			.because(request.number(), basis.rule(), basis.source()), null);
	}

	private void file(LeaveRequest request, Policy policy, String occasion, String summary) {
		var numbers = LeaveNumbers.of(policy);
		tell(request, numbers.filingRecipient(), occasion + "报备", summary);
		tell(request, numbers.reportRecipient(), occasion + "书面报告", summary);
	}

	private void tell(LeaveRequest request, Figure<String> recipient, String occasion, String summary) {
		if (!recipient.value().isBlank()) {
			this.filings.save(new Filing(request, recipient.value(), LocalDate.now(this.clock), occasion, summary)
				.because(recipient.basis()));
		}
	}

	private static String amount(LeaveRequest request, Policy policy) {
		return request.charged().asNumber() + "个" + DayUnit.of(request.kind(), policy).title();
	}

}
