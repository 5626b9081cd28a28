package org.shegong.plain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.Entered;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestFacts;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.GeneralNumbers;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** The counter for requests of processes that no room knows. */
@Service
@Transactional
class PlainDesk {

	/** Of a process, so that the numbers of its requests fit wherever they are kept. */
	private static final int LONGEST_ID = 30;

	private final PlainRequests requests;

	private final RequestFacts facts;

	private final OnceOnly once;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final Clock clock;

	PlainDesk(PlainRequests requests, RequestFacts facts, OnceOnly once, Workers workers, Postings postings,
			Organization organization, Policies policies, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.facts = facts;
		this.once = once;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Registers a request for the worker named, else for whoever submits it, else for
	 * their unit.
	 * @return the number of the request
	 */
	RequestNumber register(DrawnProcess drawn, PlainApplication asked, AccountName submittedBy) {
		Refusal.unlessAdmitted(objections(drawn, asked));
		var applicant = (asked.applicant() != null) ? asked.applicant() : AccountName.workerOrNull(submittedBy);
		var worker = this.workers.lock(applicant);
		var now = this.clock.instant();
		var request = worker.map((found) -> new PlainRequest(drawn, found, submittedBy, now))
			.orElseGet(() -> new PlainRequest(drawn, unit(drawn, submittedBy), submittedBy, now));
		return this.requests.save(request).number();
	}

	/** The unit of the post by which somebody may start a process. */
	private String unit(DrawnProcess drawn, AccountName account) {
		return this.postings.findByAccount(account)
			.stream()
			.filter((posting) -> drawn.starters().contains(posting.post().id()))
			.map(Posting::unit)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(account + " 没有可以发起“" + drawn.title() + "”的岗位"));
	}

	/** What stands against an application whatever its own fields say. */
	List<Objection> objections(DrawnProcess drawn, PlainApplication asked) {
		if (drawn.process().length() > LONGEST_ID) {
			return List.of(Objection.formFault("流程的标识超过%d个字符，申请编号放不下，请流程设计人员改短".formatted(LONGEST_ID)));
		}
		return (asked.applicant() == null || drawn.asksApplicant()) ? List.of()
				: List.of(Objection.formFault("这张表单不能代他人申请，请由本人发起"));
	}

	void grant(RequestNumber number) {
		this.requests.get(number).approve();
	}

	void refuse(RequestNumber number) {
		this.requests.get(number).refuse();
		this.once.back(number);
	}

	void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	void revise(RequestNumber number) {
		this.requests.get(number).resubmit();
		this.once.revised(number);
	}

	void withdraw(RequestNumber number) {
		this.requests.get(number).withdraw();
		this.once.back(number);
	}

	void close(RequestNumber number) {
		this.requests.get(number).close();
	}

	/** The last of the days asked for; today where the form asks for none. */
	@Transactional(readOnly = true)
	LocalDate lastDay(RequestNumber number) {
		return facts(number).day("until").orElseGet(this::today);
	}

	/** The last day to tell what came of it, once those days are over. */
	@Transactional(readOnly = true)
	LocalDate reportDue(RequestNumber number) {
		var request = this.requests.get(number);
		return reportDue(lastDay(number), today(),
				this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt()));
	}

	/** What lies before a request that is only thought of. */
	Course course(DrawnProcess drawn, WorkerCode subject, AccountName account) {
		return Course.of(new CaseAnswers.None(), Map.of()).reporting((granted, known) -> {
			var unit = this.workers.find(subject).map(Worker::unit).orElseGet(() -> unit(drawn, account));
			return reportDue(Entered.dayOf(known.get("until")).orElse(granted), granted,
					this.policies.at(this.organization.localityOf(unit), today()));
		});
	}

	/**
	 * @param last of the days asked for
	 * @param asked the day on which the task is created
	 */
	LocalDate reportDue(LocalDate last, LocalDate asked, Policy policy) {
		var over = this.calendar.nextWorkday(last);
		var from = asked.isAfter(over) ? asked : over;
		return this.calendar.plusWorkdays(from, GeneralNumbers.of(policy).reportDeadlineWorkdays().value());
	}

	/** What the forms asked for. */
	@Transactional(readOnly = true)
	Entered facts(RequestNumber number) {
		return Entered.of(this.facts.standing(this.requests.get(number).id()));
	}

	/** The same of many. */
	@Transactional(readOnly = true)
	Map<RequestNumber, Entered> facts(Collection<RequestNumber> numbers) {
		var standing = this.facts.standing(numbers.stream().map(RequestNumber::id).toList());
		return numbers.stream()
			.collect(Collectors.toMap(Function.identity(),
					(number) -> Entered.of(standing.getOrDefault(number.id(), List.of()))));
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
