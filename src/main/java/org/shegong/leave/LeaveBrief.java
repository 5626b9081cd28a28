package org.shegong.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Brief;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Weighed;
import org.shegong.organization.OrgUnits;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Substitutes;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.leave.entitlement.DayUnit;
import org.shegong.policy.Days;
import org.shegong.leave.rules.LeaveCase;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.rules.LeaveRules;
import org.shegong.leave.entitlement.LeaveDays;
import org.shegong.leave.request.LeaveRequest;
import org.shegong.leave.request.LeaveRequests;

/** What stands on a task's form about the leave in question. */
@Component
@Transactional(readOnly = true)
class LeaveBrief {

	private static final String UNSAID = "属于个人健康信息，不向审批人显示；审批看假别、天数和证明材料";

	private final LeaveRequests requests;

	private final LeaveCases cases;

	private final LeaveRoutes routes;

	private final LeaveRules rules;

	private final LeaveDays days;

	private final Workers workers;

	private final Substitutes substitutes;

	private final OrgUnits units;

	private final Clock clock;

	LeaveBrief(LeaveRequests requests, LeaveCases cases, LeaveRoutes routes, LeaveRules rules, LeaveDays days,
			Workers workers, Substitutes substitutes, OrgUnits units, Clock clock) {
		this.substitutes = substitutes;
		this.requests = requests;
		this.cases = cases;
		this.routes = routes;
		this.rules = rules;
		this.days = days;
		this.workers = workers;
		this.units = units;
		this.clock = clock;
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var leave = this.cases.of(request, worker, LocalDate.now(this.clock));
		var brief = Brief.of(title(request)).rule(this.routes.rule(request, worker, leave.policy()));
		person(brief, request, worker);
		length(brief, request, leave);
		papers(brief, request, leave);
		return brief;
	}

	/** The same for whoever is on leave: their reasons are their own. */
	Brief openly(RequestNumber number, Brief brief) {
		return brief.line("事由", this.requests.get(number).reason());
	}

	/** The rule of one level in words, and whether it is final. */
	String rule(RequestNumber number, String task) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		return this.routes.rule(request, worker, this.cases.policy(request, worker), task);
	}

	/** What the rules say of it, as on the day it was asked for. */
	Weighed weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var leave = this.cases.of(request, worker, request.submittedOn(this.clock.getZone()));
		var weighed = Weighed.of(this.rules.objections(leave))
			.decidedBy(this.routes.deciders(request, worker, this.cases.policy(request, worker)));
		return request.kind().isPrivate() ? weighed.discreet() : weighed;
	}

	LocalDate firstDay(RequestNumber number) {
		return this.requests.get(number).from();
	}

	/** For lists: who, what, how long, when. */
	String title(RequestNumber number) {
		return title(this.requests.get(number));
	}

	/** Whether the kind of a leave is nobody else's business. */
	boolean isPrivate(RequestNumber number) {
		return this.requests.get(number).kind().isPrivate();
	}

	/** For lists that others read too: who and when. */
	String discreetTitle(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s %s（%s）".formatted(this.workers.get(request.worker()).name(), AwayPeriod.TITLE,
				request.askedSpan().inShort(LocalDate.now(this.clock)));
	}

	private String title(LeaveRequest request) {
		var asked = "%s %s%s（%s）".formatted(this.workers.get(request.worker()).name(), request.kind().title(),
				request.asked().inWords(), request.askedSpan().inShort(LocalDate.now(this.clock)));
		if (!request.asked().exceeds(request.charged())) {
			return asked;
		}
		return asked + (request.charged().exceeds(Days.NONE) ? "，实休" + request.charged().inWords() : "，未休");
	}

	private void person(Brief brief, LeaveRequest request, Worker worker) {
		brief.line("请假人", worker.name())
			.line("单位", this.units.get(request.unit()).name())
			.line("职务", worker.positionTitles())
			.line("假别", request.kind().title());
		if (request.relation() != null) {
			brief.line("与逝者的关系", request.relation().title());
		}
	}

	private void length(Brief brief, LeaveRequest request, LeaveCase leave) {
		brief.line("起止时间", request.span().inWords());
		brief.line("天数", request.charged().asNumber() + "个" + leave.entitlement().counting().unit().title() + "（"
				+ counted(leave) + "）");
		if (request.total().exceeds(request.charged())) {
			brief.line("审批层级按", request.total().inWords() + "计算：与前后相连的请假合并（系统默认）");
		}
		leave.balance().ifPresent((left) -> brief.line("请假前余额", left.inWords()));
		if (LeaveKind.SICK.equals(leave.kind())) {
			var facts = leave.entitlement().facts().values();
			brief.line("本年已休病假", facts.get("sickDaysThisYear") + "天（自然日，不含本次）");
			brief.line("医疗期", "%s个月，至%s；连同本次已用%s天（自然日）".formatted(facts.get("medicalPeriodMonths"),
					Period.inWords((LocalDate) facts.get("medicalWindowUntil")), facts.get("medicalUsedDaysAfter")));
			Optional.ofNullable(facts.get("sickPayLeast"))
				.ifPresent((least) -> brief.line("病假工资", "每月不低于%s元（当地最低工资标准的%d%%）".formatted(least,
						leave.numbers().sickPayMinimumWagePercent().value())));
		}
	}

	/**
	 * Whoever decides need not know what somebody suffers from, only that it is proved
	 * (PIPL 6, 28).
	 */
	private void papers(Brief brief, LeaveRequest request, LeaveCase leave) {
		var open = !request.isMedical();
		brief.line("事由", open ? request.reason() : UNSAID);
		if (request.deputy() != null) {
			brief.line("代岗人", this.substitutes.name(request.deputy()));
		}
		var wanted = leave.evidenceWanted();
		if (wanted.isPresent()) {
			brief.line("证明材料", wanted.get() + (leave.proven() ? "：已提交" : "：未提交，最迟销假时补交"));
		}
		else if (!open) {
			brief.line("证明材料", leave.proven() ? "已提交" : "未提交，按规定不需要");
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

}
