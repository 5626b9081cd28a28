package org.shegong.outing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.Period;
import org.shegong.approval.Said;
import org.shegong.approval.TaskForm;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Workers;

/** What people read at the tasks of an outing, and what they may submit there. */
@Component
@Transactional(readOnly = true)
class OutingTasks {

	private static final Basis TWO_PERSONS = new Basis("DESIGN", "系统默认：任何人不得审批本人的申请", Status.DESIGN);

	private static final int LONGEST_RESULT = 1000;

	private final OutingRequests requests;

	private final OutingDesk desk;

	private final Workers workers;

	private final WorkCalendar calendar;

	private final Clock clock;

	OutingTasks(OutingRequests requests, OutingDesk desk, Workers workers, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List.of(new TaskForm<>("communityDecides", Decision.class, this::mayDecide),
				new TaskForm<>("deputyLeadDecides", Decision.class, this::mayDecide),
				new TaskForm<>("principalDecides", Decision.class, this::mayDecide),
				new TaskForm<>("revise", OutingRevision.class, this::mayRevise),
				new TaskForm<>("reportBack", OutingReturn.class, this::mayReport));
	}

	private List<Objection> mayDecide(String number, Decision decision, String account) {
		var objections = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		if (this.requests.get(number).worker().equals(account)) {
			objections.add(Objection.refusal("您是外出申请人，不能审批本人的申请，请由其他领导办理", TWO_PERSONS));
		}
		return objections;
	}

	private List<Objection> mayRevise(String number, OutingRevision revision, String account) {
		if (revision.decision() == Choice.WITHDRAW) {
			return List.of();
		}
		if (revision.decision() != Choice.RESUBMIT) {
			return List.of(Objection.formFault("请在“重新提交、撤回”中选择一项"));
		}
		var request = this.requests.get(number);
		return this.desk.objections(revision.revise(request), this.workers.get(request.worker()),
				LocalDate.now(this.clock), number);
	}

	private List<Objection> mayReport(String number, OutingReturn report, String account) {
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

	Map<String, Object> brief(String number, String task) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var away = new Period(request.from(), request.until());
		var lines = new LinkedHashMap<String, Object>();
		lines.put("title", "%s 赴%s（%s）".formatted(worker.name(), request.destination(), away.inShort()));
		lines.put("申请人", "%s（%s）".formatted(worker.name(), worker.positionTitles()));
		lines.put("外出地点", request.destination());
		lines.put("外出事由", request.purpose());
		lines.put("开始日期", Period.inWords(request.from()));
		lines.put("结束日期", Period.inWords(request.until()));
		lines.put("工作日", this.calendar.workingDays(request.from(), request.until()) + "天");
		lines.put("提醒", warnings(request));
		if (task.equals("reportBack")) {
			lines.put("最迟报告日期", Period.inWords(this.desk.reportDue(number)));
		}
		lines.put("rule", onChain(request).cited());
		lines.put("choices", choices(task));
		return lines;
	}

	/** A request that was given back is changed, not written anew. */
	Record filledIn(String number, String task) {
		return task.equals("revise") ? OutingRevision.of(this.requests.get(number)) : null;
	}

	private String warnings(OutingRequest request) {
		var asked = new OutingApplication(request.worker(), request.destination(), request.purpose(), request.from(),
				request.until());
		var submitted = LocalDate.ofInstant(request.submittedAt(), this.clock.getZone());
		var objections = this.desk.objections(asked, this.workers.get(request.worker()), submitted, request.number());
		return String.join("；", objections.stream().map(Objection::message).toList());
	}

	private static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "revise" -> List.of(choice(Choice.RESUBMIT), choice(Choice.WITHDRAW));
			case "reportBack" -> List.of();
			default -> List.of(choice(Choice.APPROVE), choice(Choice.REFUSE), choice(Choice.RETURN));
		};
	}

	private static Map<String, String> choice(Choice choice) {
		return Map.of("label", choice.title(), "value", choice.id());
	}

	private Basis onChain(OutingRequest request) {
		return this.desk.policyOf(request.unit(), LocalDate.now(this.clock)).basis("outing-chain-basis");
	}

}
