package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.Workers;

/** What a secondment is about, for whoever starts it and whoever works on it. */
@Component
@Transactional(readOnly = true)
class SecondmentBrief {

	static final Basis TOWN = Articles.of("secondment-town");

	private static final Basis DAYS = Articles.of("secondment-days");

	private static final Basis CALENDAR = Articles.of("secondment-calendar");

	private final SecondmentRequests requests;

	private final SecondmentCheck check;

	private final SecondmentPanel panel;

	private final Workers workers;

	private final Clock clock;

	SecondmentBrief(SecondmentRequests requests, SecondmentCheck check, SecondmentPanel panel, Workers workers,
			Clock clock) {
		this.requests = requests;
		this.check = check;
		this.panel = panel;
		this.workers = workers;
		this.clock = clock;
	}

	Preview preview(SecondmentApplication asked, WorkerCode subject, LocalDate asOf) {
		var unit = this.workers.get(subject).unit();
		var policy = this.check.policyOf(unit, asOf);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		fact("months", SecondmentNumbers.of(policy).months().value(), SecondmentNumbers.of(policy).months().basis(),
				facts, sources);
		fact("heads", SecondmentNumbers.of(policy).heads().value(), SecondmentNumbers.of(policy).heads().basis(), facts,
				sources);
		if (SecondmentForm.faults(asked).isEmpty()) {
			tell(this.check.situation(asked, asOf, null), facts, sources);
		}
		return new Preview(this.check.objections(asked, asOf, null), course(asked, policy), facts, sources);
	}

	private void tell(Situation situation, Map<String, Object> facts, Map<String, Basis> sources) {
		var asked = situation.asked();
		var policy = situation.policy();
		fact("days", (int) ChronoUnit.DAYS.between(asked.from(), asked.until()) + 1, DAYS, facts, sources);
		fact("dayUnit", "calendar", DAYS, facts, sources);
		fact("endsOn", situation.endsOn().toString(), SecondmentNumbers.of(policy).months().basis(), facts, sources);
		fact("daysInTwelveMonths", (int) situation.daysInTheYear(), SecondmentNumbers.of(policy).apartDays().basis(),
				facts, sources);
		fact("daysTogether", (int) situation.addedDays(), SecondmentNumbers.of(policy).apartDays().basis(), facts,
				sources);
		fact("headsAway", (int) situation.awayOn(situation.fullest()), SecondmentNumbers.of(policy).heads().basis(),
				facts, sources);
		fact("backOn", this.panel.backOn(asked.until()).toString(), CALENDAR, facts, sources);
		fact("remindOn", this.panel.remindOn(policy, asked.until()).toString(),
				SecondmentNumbers.of(policy).reminderWorkdays().basis(), facts, sources);
		if (situation.continues() != null) {
			fact("continues", situation.continues().toString(), SecondmentRules.CONTINUED, facts, sources);
			fact("countsFrom", situation.begin().toString(), SecondmentRules.CONTINUED, facts, sources);
		}
	}

	private Course course(SecondmentApplication asked, Policy policy) {
		var rules = Map.of("townDecides", TOWN, "approveSecondment", SecondmentNumbers.of(policy).approvers().basis());
		return Course.of(new CaseAnswers.None(), rules)
			.asking("secondmentPanel", new SecondmentOutlook(SecondmentNumbers.of(policy).approvers().value()))
			.reporting((granted, known) -> (asked.until() != null)
					? this.panel.reportDue(asked.until(), granted, policy) : null);
	}

	private static void fact(String name, Object value, Basis basis, Map<String, Object> facts,
			Map<String, Basis> sources) {
		facts.put(name, value);
		sources.put(name, basis);
	}

	/** What the rules say of it, as on the day it was asked for. */
	Optional<Weighed> weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var asked = request.application();
		if (!SecondmentForm.faults(asked).isEmpty()) {
			return Optional.empty();
		}
		var on = request.submittedOn(this.clock.getZone());
		var situation = this.check.situation(asked, on, number);
		return Optional.of(Weighed.of(SecondmentRules.objections(situation))
			.decidedBy(this.check.approvers(request))
			.with("最迟可到", Period.inFull(situation.endsOn()))
			.with("最迟登记返岗", Period.inFull(this.panel.reportDue(number))));
	}

	/** For lists: who, where to, when. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 借调至%s（%s）".formatted(this.workers.get(request.worker()).name(),
				this.check.unitName(request.borrower()),
				new Period(request.from(), request.until()).inShort(LocalDate.now(this.clock)));
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var situation = this.check.situation(request.application(), LocalDate.now(this.clock), number);
		var brief = Brief.of(title(number))
			.line("社区工作者",
					"%s（%s%s，%s）".formatted(worker.name(), this.check.unitName(worker.unit()), worker.positionTitles(),
							worker.workerClass().title()))
			.line("借用单位", "%s，%s".formatted(this.check.unitName(request.borrower()), request.borrowerKind().title()))
			.line("借调时间", new Period(request.from(), request.until()).inWords())
			.line("理由", request.reason())
			.line("代行职责", this.check.deputyName(request))
			.rule(SecondmentNumbers.of(situation.policy()).approvers().basis());
		limits(request, situation, brief);
		return request.state().pending() ? brief.line("提醒", warnings(request, number)) : brief;
	}

	private void limits(SecondmentRequest request, Situation situation, Brief brief) {
		brief
			.line("最迟可到",
					"%s（%d个月%s）".formatted(Period.inWords(situation.endsOn()),
							SecondmentNumbers.of(situation.policy()).months().value(),
							situation.own().isEmpty() ? "" : "，与相连的借调合并计算，自" + Period.inWords(situation.begin()) + "起"))
			.line("相连的借调", listed(situation.own()))
			.line("合并计算的借调",
					situation.near().isEmpty() ? null
							: "%s，连同本次共%d天".formatted(listed(situation.near()), situation.addedDays()))
			.line("十二个月内借调合计", "%d天（含本次，到%s为止）".formatted(situation.daysInTheYear(), Period.inWords(request.until())))
			.line("本社区同期借调在外", situation.others().isEmpty() ? "没有其他人" : listed(situation.others()));
	}

	private String listed(List<Stay> stays) {
		return stays.stream()
			.map((stay) -> this.workers.get(stay.worker()).name() + stay.inWords())
			.collect(Collectors.joining("、"));
	}

	private String warnings(SecondmentRequest request, RequestNumber number) {
		return this.check.objections(request.application(), LocalDate.now(this.clock), number)
			.stream()
			.map(Objection::message)
			.collect(Collectors.joining("；"));
	}

}
