package org.shegong.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.MeetingDecision;
import org.shegong.approval.Objection;
import org.shegong.approval.Period;
import org.shegong.approval.Said;
import org.shegong.approval.TaskForm;
import org.shegong.worker.Workers;

/** What stands against a form that is submitted at one of the tasks. */
@Component
@Transactional(readOnly = true)
class LeaveChecks {

	private static final int LONGEST_NOTE = 500;

	private final LeaveRequests requests;

	private final LeaveCases cases;

	private final LeaveRules rules;

	private final StatutoryLeave statutory;

	private final ReturnDesk returns;

	private final Pregnancies pregnancies;

	private final Workers workers;

	private final Clock clock;

	LeaveChecks(LeaveRequests requests, LeaveCases cases, LeaveRules rules, StatutoryLeave statutory,
			ReturnDesk returns, Pregnancies pregnancies, Workers workers, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.rules = rules;
		this.statutory = statutory;
		this.returns = returns;
		this.pregnancies = pregnancies;
		this.workers = workers;
		this.clock = clock;
	}

	List<TaskForm<?>> taskForms() {
		var forms = new ArrayList<TaskForm<?>>();
		Stream.of("secretaryDecides", "areaLeadDecides", "deputyLeadDecides", "principalDecides")
			.forEach((task) -> forms.add(new TaskForm<>(task, Decision.class, this::decision)));
		forms.add(new TaskForm<>("meetingDecides", MeetingDecision.class, this::meeting));
		forms.add(new TaskForm<>("revise", Revision.class, this::revision));
		forms.add(new TaskForm<>("reportBack", ReturnReport.class, this::report));
		return forms;
	}

	List<Objection> decision(String number, Decision decision, String account) {
		var faults = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		faults.addAll(deciding(number, decision.decision(), account));
		return faults;
	}

	List<Objection> meeting(String number, MeetingDecision decision, String account) {
		var faults = new ArrayList<Objection>(
				decision(number, new Decision(decision.decision(), decision.opinion()), account));
		if (isBlank(decision.opinion()) && isBlank(decision.minutes())) {
			faults.add(Objection.formFault("集体讨论决定请填写会议纪要编号或会议意见"));
		}
		faults.addAll(decision.countFaults());
		return faults;
	}

	List<Objection> revision(String number, Revision revision, String account) {
		if (revision.decision() == Choice.WITHDRAW) {
			return List.of();
		}
		if (revision.decision() != Choice.RESUBMIT) {
			return List.of(Objection.formFault("请选择重新提交或撤回"));
		}
		var request = this.requests.get(number);
		var form = revision.appliedTo(request.application());
		return this.rules.objections(this.cases.open(form, this.workers.get(request.worker()), today(), number));
	}

	List<Objection> report(String number, ReturnReport report, String account) {
		var request = this.requests.get(number);
		if (report.returnedOn() == null) {
			return List.of(Objection.formFault("请填写返岗日期（第一个上班的日子）"));
		}
		var faults = new ArrayList<>(dayOfReturn(request, report.returnedOn(), today()));
		if (report.note() != null && report.note().length() > LONGEST_NOTE) {
			faults.add(Objection.formFault("说明请控制在" + LONGEST_NOTE + "字以内"));
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
			return List.of(Objection.formFault("假期还没有开始，不能提前销假；决定不休的，返岗日期填写今天%s".formatted(today)));
		}
		if (back.isAfter(today) && back.isAfter(due)) {
			return List.of(Objection.formFault(
					"应于%s返岗；要晚于这一天返岗，请另交一份从%s开始的请假（续假）".formatted(Period.inWords(due), request.until().plusDays(1))));
		}
		if (back.isAfter(today)) {
			return List.of(Objection.formFault("返岗日期%s还没有到，请在返岗当天或以后销假".formatted(back)));
		}
		var slip = back.isBefore(request.from()) && (begun || back.isBefore(request.approvedOn()));
		return slip
				? List.of(Objection.formFault("返岗日期早于%s，请核对；一天也没有休的，填写%s"
					.formatted(begun ? "假期开始的" + request.from() : "批准日期", begun ? request.from() : "今天" + today)))
				: List.of();
	}

	private List<Objection> deciding(String number, Choice choice, String account) {
		var request = this.requests.get(number);
		var faults = new ArrayList<Objection>();
		if (request.worker().equals(account)) {
			faults.add(Objection.formFault("不能审批自己的请假，请由上一级办理"));
		}
		if (choice == Choice.REFUSE) {
			this.statutory.basis(opened(request))
				.map((basis) -> Objection
					.refusal("%s是法定假期，不能不同意；需要调整日期的请选“退回修改”并写明建议的日期".formatted(request.kind().title()), basis))
				.ifPresent(faults::add);
		}
		return faults;
	}

	private List<Objection> missingEvidence(LeaveRequest request) {
		var leave = opened(request);
		return leave.proven() ? List.of()
				: leave.evidenceWanted()
					.map((paper) -> Objection.refusal("请先上传%s再销假".formatted(paper),
							leave.policy().basis(request.kind().id() + "-evidence")))
					.stream()
					.toList();
	}

	private LeaveCase opened(LeaveRequest request) {
		return this.cases.of(request, this.workers.get(request.worker()), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static boolean isBlank(String text) {
		return Said.nothing(text);
	}

}
