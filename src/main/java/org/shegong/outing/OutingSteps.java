package org.shegong.outing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Brief;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.policy.Basis;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Substitutes;
import org.shegong.worker.Workers;

/** What people read at the tasks of an outing, and what they may submit there. */
@Component
@Transactional(readOnly = true)
class OutingSteps {

	private static final int LONGEST_RESULT = 1000;

	private final OutingRequests requests;

	private final OutingDesk desk;

	private final Workers workers;

	private final Substitutes substitutes;

	private final WorkCalendar calendar;

	private final Clock clock;

	OutingSteps(OutingRequests requests, OutingDesk desk, Workers workers, Substitutes substitutes,
			WorkCalendar calendar, Clock clock) {
		this.substitutes = substitutes;
		this.requests = requests;
		this.desk = desk;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** In the order in which an outing comes to them. */
	List<Step<?>> all() {
		return List.of(deciding("communityDecides"), deciding("deputyLeadDecides"), deciding("principalDecides"),
				Step.of("revise", OutingRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith(this::asked),
				Step.of("reportBack", OutingReturn.class)
					.checked(this::mayReport)
					.telling((number, one, brief) -> brief.line("最迟报告日期", Period.inWords(this.desk.reportDue(number))))
					.laterFrom(this.desk::lastDay));
	}

	OutingRevision asked(RequestNumber number) {
		return OutingRevision.of(this.requests.get(number));
	}

	private static Step<Decision> deciding(String task) {
		return Step.of(task, Decision.class).offering(Choice.APPROVE, Choice.REFUSE, Choice.RETURN);
	}

	private List<Objection> mayRevise(RequestNumber number, OutingRevision revision, AccountName account) {
		var request = this.requests.get(number);
		return this.desk.objections(revision.revise(request), this.workers.get(request.worker()),
				LocalDate.now(this.clock), number);
	}

	private List<Objection> mayReport(RequestNumber number, OutingReturn report, AccountName account) {
		var request = this.requests.get(number);
		var objections = new ArrayList<Objection>();
		if (report.returnedOn() == null) {
			objections.add(Objection.formFault("请填写返岗日期"));
		}
		else if (report.returnedOn().isAfter(LocalDate.now(this.clock))) {
			objections.add(Objection.formFault("返岗日期还没有到，请在返岗后再报告"));
		}
		else if (report.returnedOn().isBefore(request.from())) {
			objections.add(Objection.warning("返岗日期早于外出开始日期，将登记为未成行", onChain(request)));
		}
		if (Said.nothing(report.result())) {
			objections.add(Objection.formFault("请填写外出结果；未成行的写明原因"));
		}
		else if (report.result().length() > LONGEST_RESULT) {
			objections.add(Objection.formFault("外出结果不能超过%d字".formatted(LONGEST_RESULT)));
		}
		return objections;
	}

	/** For lists: who, where, when. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 赴%s（%s）".formatted(this.workers.get(request.worker()).name(), request.destination(),
				new Period(request.from(), request.until()).inShort(LocalDate.now(this.clock)));
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var brief = Brief.of(title(number))
			.line("申请人", "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.line("外出地点", request.destination())
			.line("外出事由", request.purpose())
			.line("开始日期", Period.inWords(request.from()))
			.line("结束日期", Period.inWords(request.until()))
			.line("工作日", this.calendar.workingDays(new Period(request.from(), request.until())) + "天")
			.line("提醒", warnings(request))
			.rule(onChain(request));
		Optional.ofNullable(request.deputy()).ifPresent((deputy) -> brief.line("代岗人", this.substitutes.name(deputy)));
		return brief;
	}

	private String warnings(OutingRequest request) {
		var asked = OutingRevision.of(request).revise(request);
		var submitted = LocalDate.ofInstant(request.submittedAt(), this.clock.getZone());
		var objections = this.desk.objections(asked, this.workers.get(request.worker()), submitted, request.number());
		return String.join("；", objections.stream().map(Objection::message).toList());
	}

	private Basis onChain(OutingRequest request) {
		return OutingNumbers.of(this.desk.policyOf(request)).chainBasis().basis();
	}

}
