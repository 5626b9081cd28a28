package org.shegong.leave;

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
import org.shegong.approval.MeetingDecision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.approval.VoteFault;
import org.shegong.worker.Workers;
import org.shegong.leave.rules.LeaveCase;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.request.LeaveRequest;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.leave.rules.LeaveRules;
import org.shegong.leave.request.Pregnancies;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.leave.request.ReturnFault;
import org.shegong.leave.request.ReturnReport;
import org.shegong.leave.request.Revision;
import org.shegong.leave.rules.StatutoryLeave;

/** What people do at the tasks of a leave, and what stands against it. */
@Component
@Transactional(readOnly = true)
class LeaveSteps {

	private static final int LONGEST_NOTE = 500;

	private final LeaveRequests requests;

	private final LeaveCases cases;

	private final LeaveRules rules;

	private final StatutoryLeave statutory;

	private final ReturnDesk returns;

	private final Pregnancies pregnancies;

	private final LeaveBrief brief;

	private final Workers workers;

	private final Clock clock;

	LeaveSteps(LeaveRequests requests, LeaveCases cases, LeaveRules rules, StatutoryLeave statutory, ReturnDesk returns,
			Pregnancies pregnancies, LeaveBrief brief, Workers workers, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.rules = rules;
		this.statutory = statutory;
		this.returns = returns;
		this.pregnancies = pregnancies;
		this.brief = brief;
		this.workers = workers;
		this.clock = clock;
	}

	/** In the order in which a leave may come to them. */
	List<Step<?>> all() {
		return List.of(deciding("secretaryDecides", Decision.class), deciding("areaLeadDecides", Decision.class),
				deciding("deputyLeadDecides", Decision.class), deciding("principalDecides", Decision.class),
				deciding("meetingDecides", MeetingDecision.class).checked(LeaveSteps::mayMeet),
				Step.of("revise", Revision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith((number) -> Revision.of(asked(number)))
					.telling((number, one, brief) -> this.brief.openly(number, brief)),
				Step.of("reportBack", ReturnReport.class)
					.checked(this::mayReport)
					.startingWith(this::childrenOwed)
					.telling(this::dueBack)
					.laterFrom(this.returns::lastDay));
	}

	LeaveApplication asked(RequestNumber number) {
		return this.requests.get(number).application();
	}

	private <D extends Record> Step<D> deciding(String task, Class<D> form) {
		return Step.of(task, form)
			.offering(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
			.withholding(this::isGrantedByLaw)
			.telling((number, one, brief) -> brief.rule(this.brief.rule(number, task)));
	}

	private Optional<Objection> isGrantedByLaw(RequestNumber number, Choice choice) {
		if (choice != Choice.REFUSE) {
			return Optional.empty();
		}
		var request = this.requests.get(number);
		return this.statutory.basis(opened(request))
			.map((basis) -> Objection.refusal("%s是法定假期，不能不同意；需要调整日期的请选“退回修改”并写明建议的日期".formatted(request.kind().title()),
					basis));
	}

	private static List<Objection> mayMeet(RequestNumber number, MeetingDecision decision, AccountName account) {
		var faults = new ArrayList<>(decision.countFaults());
		if (Said.nothing(decision.opinion()) && Said.nothing(decision.minutes())) {
			faults.add(0, Objection.formFault(VoteFault.NO_MINUTES, "集体讨论决定请填写会议纪要编号或会议意见"));
		}
		return faults;
	}

	private List<Objection> mayRevise(RequestNumber number, Revision revision, AccountName account) {
		var request = this.requests.get(number);
		var form = revision.appliedTo(request.application());
		return this.rules.objections(this.cases.open(form, this.workers.get(request.worker()), today(), number));
	}

	/** A number of children stands on the form where a birth is asked for. */
	ReturnReport childrenOwed(RequestNumber number) {
		return this.pregnancies.owed(this.requests.get(number))
			.map((leave) -> new ReturnReport(null, null, null, (leave.children() == null) ? 1 : leave.children()))
			.orElse(null);
	}

	private void dueBack(RequestNumber number, String one, Brief brief) {
		this.brief.openly(number, brief)
			.line("应返岗日期", Period.inWords(this.returns.backOn(number)))
			.line("最迟销假日期", Period.inWords(this.returns.reportDue(number)));
	}

	List<Objection> mayReport(RequestNumber number, ReturnReport report, AccountName account) {
		var request = this.requests.get(number);
		if (report.returnedOn() == null) {
			return List.of(Objection.formFault(ReturnFault.NO_DAY, "请填写返岗日期（第一个上班的日子）"));
		}
		var faults = new ArrayList<>(dayOfReturn(request, report.returnedOn(), today()));
		if (report.note() != null && report.note().length() > LONGEST_NOTE) {
			faults.add(Objection.formFault(ReturnFault.NOTE_TOO_LONG, "说明请控制在" + LONGEST_NOTE + "字以内"));
		}
		faults.addAll(this.pregnancies.objections(request, report, today()));
		faults.addAll(missingEvidence(request));
		return faults;
	}

	/**
	 * Nobody is back tomorrow, nor before a leave that has begun. What has not begun can
	 * be called off, from the day it was granted.
	 */
	private List<Objection> dayOfReturn(LeaveRequest request, LocalDate back, LocalDate today) {
		var begun = !today.isBefore(request.from());
		var due = this.returns.backOn(request.number());
		if (back.isAfter(today) && !begun) {
			return List.of(Objection.formFault(ReturnFault.NOT_BEGUN_YET,
					"假期还没有开始，不能提前销假；决定不休的，返岗日期填写今天%s".formatted(Period.inFull(today))));
		}
		if (back.isAfter(today) && back.isAfter(due)) {
			return List.of(Objection.formFault(ReturnFault.LATER_THAN_DUE, "应于%s返岗；要晚于这一天返岗，请另交一份从%s开始的请假（续假）"
				.formatted(Period.inWords(due), Period.inFull(request.until().plusDays(1)))));
		}
		if (back.isAfter(today)) {
			return List.of(Objection.formFault(ReturnFault.STILL_TO_COME,
					"返岗日期%s还没有到，请在返岗当天或以后销假".formatted(Period.inFull(back))));
		}
		var slip = back.isBefore(request.from()) && (begun || back.isBefore(request.approvedOn()));
		return slip ? List.of(Objection.formFault(ReturnFault.BEFORE_THE_LEAVE,
				"返岗日期早于%s，请核对；一天也没有休的，填写%s".formatted(begun ? "假期开始的" + Period.inFull(request.from()) : "批准日期",
						begun ? Period.inFull(request.from()) : "今天" + Period.inFull(today))))
				: List.of();
	}

	private List<Objection> missingEvidence(LeaveRequest request) {
		var leave = opened(request);
		return leave.proven() ? List.of()
				: leave.evidenceWanted()
					.map((paper) -> Objection.refusal("请先上传%s再销假".formatted(paper), leave.terms().evidence().basis()))
					.stream()
					.toList();
	}

	private LeaveCase opened(LeaveRequest request) {
		return this.cases.of(request, this.workers.get(request.worker()), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
