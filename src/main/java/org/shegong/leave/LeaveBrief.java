package org.shegong.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Period;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.Basis;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What stands on a task's form about the leave in question. */
@Component
@Transactional(readOnly = true)
class LeaveBrief {

	/** Tasks of whoever is on leave; all others are of those who decide. */
	private static final Set<String> OWN = Set.of("revise", "reportBack");

	private static final String UNSAID = "属于个人健康信息，不向审批人显示；审批看假别、天数和证明材料";

	private final LeaveRequests requests;

	private final LeaveCases cases;

	private final LeaveRoutes routes;

	private final LeaveDays days;

	private final StatutoryLeave statutory;

	private final ReturnDesk returns;

	private final Pregnancies pregnancies;

	private final Workers workers;

	private final OrgUnits units;

	private final Clock clock;

	LeaveBrief(LeaveRequests requests, LeaveCases cases, LeaveRoutes routes, LeaveDays days, StatutoryLeave statutory,
			ReturnDesk returns, Pregnancies pregnancies, Workers workers, OrgUnits units, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.routes = routes;
		this.days = days;
		this.statutory = statutory;
		this.returns = returns;
		this.pregnancies = pregnancies;
		this.workers = workers;
		this.units = units;
		this.clock = clock;
	}

	Map<String, Object> of(String number, String task) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var leave = this.cases.of(request, worker, LocalDate.now(this.clock));
		var brief = new LinkedHashMap<String, Object>();
		brief.put("title", title(request));
		person(brief, request, worker);
		length(brief, request, leave);
		papers(brief, request, leave, OWN.contains(task));
		if (task.equals("reportBack")) {
			brief.put("应返岗日期", Period.inWords(this.returns.backOn(number)));
			brief.put("最迟销假日期", Period.inWords(this.returns.reportDue(number)));
		}
		brief.put("rule", rule(leave, task));
		brief.put("choices", choices(leave, task));
		return brief;
	}

	/**
	 * A request that was given back is changed, not written anew. A number of children
	 * stands on the form of a return that a birth is asked for.
	 */
	Record filledIn(String number, String task) {
		var request = this.requests.get(number);
		if (task.equals("revise")) {
			return Revision.of(request.application());
		}
		return task.equals("reportBack") ? this.pregnancies.owed(request)
			.map((leave) -> new ReturnReport(null, null, null, (leave.children() == null) ? 1 : leave.children()))
			.orElse(null) : null;
	}

	/** For lists: who, what, how long, when. */
	String title(String number) {
		return title(this.requests.get(number));
	}

	/** Whether the kind of a leave is nobody else's business. */
	boolean isPrivate(String number) {
		return this.requests.get(number).kind().isPrivate();
	}

	/** For lists that others read too: who and when. */
	String discreetTitle(String number) {
		var request = this.requests.get(number);
		return "%s %s（%s）".formatted(this.workers.get(request.worker()).name(), AwayPeriod.TITLE,
				request.askedSpan().inShort());
	}

	private String title(LeaveRequest request) {
		var asked = "%s %s%s（%s）".formatted(this.workers.get(request.worker()).name(), request.kind().title(),
				request.asked().inWords(), request.askedSpan().inShort());
		if (!request.asked().exceeds(request.charged())) {
			return asked;
		}
		return asked + (request.charged().exceeds(Days.NONE) ? "，实休" + request.charged().inWords() : "，未休");
	}

	private void person(Map<String, Object> brief, LeaveRequest request, Worker worker) {
		brief.put("请假人", worker.name());
		brief.put("单位", this.units.get(request.unit()).name());
		brief.put("职务", worker.positionTitles());
		brief.put("假别", request.kind().title());
		if (request.relation() != null) {
			brief.put("与逝者的关系", request.relation().title());
		}
	}

	private void length(Map<String, Object> brief, LeaveRequest request, LeaveCase leave) {
		brief.put("起止时间", request.span().inWords());
		brief.put("天数", request.charged().asNumber() + "个" + leave.entitlement().counting().unit().title() + "（"
				+ counted(leave) + "）");
		if (request.total().exceeds(request.charged())) {
			brief.put("审批层级按", request.total().inWords() + "计算：与前后相连的请假合并（系统默认）");
		}
		leave.balance().ifPresent((left) -> brief.put("请假前余额", left.inWords()));
		if (leave.kind() == LeaveKind.SICK) {
			var facts = leave.entitlement().facts().values();
			brief.put("本年已休病假", facts.get("sickDaysThisYear") + "天（自然日，不含本次）");
			brief.put("医疗期", "%s个月，至%s；连同本次已用%s天（自然日）".formatted(facts.get("medicalPeriodMonths"),
					Period.inWords((LocalDate) facts.get("medicalWindowUntil")), facts.get("medicalUsedDaysAfter")));
		}
	}

	/**
	 * Whoever decides need not know what somebody suffers from, only that it is proved
	 * (PIPL 6, 28).
	 */
	private void papers(Map<String, Object> brief, LeaveRequest request, LeaveCase leave, boolean own) {
		var open = own || !request.isMedical();
		brief.put("事由", open ? request.reason() : UNSAID);
		if (request.deputy() != null) {
			brief.put("代岗人", this.workers.findById(request.deputy()).map(Worker::name).orElse(request.deputy()));
		}
		var wanted = leave.evidenceWanted();
		if (wanted.isPresent()) {
			brief.put("证明材料", wanted.get() + (leave.proven() ? "：已提交" : "：未提交，最迟销假时补交"));
		}
		else if (!open) {
			brief.put("证明材料", leave.proven() ? "已提交" : "未提交，按规定不需要");
		}
	}

	/** Make-up workdays are charged and holidays are not; most mistakes are made here. */
	private String counted(LeaveCase leave) {
		var calendar = this.days.calendar();
		var words = new ArrayList<String>();
		var all = leave.span().days().toList();
		if (leave.period().charge().unit() == DayUnit.CALENDAR) {
			var left = all.size() - leave.period().charge().total().halves() / 2;
			return (left == 0) ? "含休息日和节假日" : "含休息日；不计法定节假日%d天".formatted(left);
		}
		var makeup = all.stream()
			.filter((day) -> calendar.isWorkday(day) && day.getDayOfWeek().getValue() > 5)
			.toList();
		var rest = all.stream().filter((day) -> !calendar.isWorkday(day)).count();
		words.add("共%d天".formatted(all.size()));
		words.add((rest == 0) ? "其间无休息日" : "其间休息日和节假日%d天不计".formatted(rest));
		makeup.forEach((day) -> words.add(Period.inWords(day) + "调休上班，计入"));
		return String.join("，", words);
	}

	private String rule(LeaveCase leave, String task) {
		var steps = this.routes.steps(leave.worker(), leave.policy(), total(leave), leave.number());
		return steps.stream()
			.filter((step) -> step.task().equals(task))
			.findFirst()
			.map((step) -> step.basis().cited() + (step == steps.get(steps.size() - 1) ? "；本级为最终审批" : "；本级签注意见后报上一级"))
			.orElseGet(() -> steps.get(steps.size() - 1).basis().cited());
	}

	private Days total(LeaveCase leave) {
		return this.requests.get(leave.number()).total();
	}

	private List<Map<String, String>> choices(LeaveCase leave, String task) {
		if (task.equals("reportBack")) {
			return List.of();
		}
		if (task.equals("revise")) {
			return List.of(choice(Choice.RESUBMIT), choice(Choice.WITHDRAW));
		}
		return this.statutory.basis(leave).isPresent() ? List.of(choice(Choice.APPROVE), choice(Choice.RETURN))
				: List.of(choice(Choice.APPROVE), choice(Choice.REFUSE), choice(Choice.RETURN));
	}

	private static Map<String, String> choice(Choice choice) {
		return Map.of("label", choice.title(), "value", choice.id());
	}

}
