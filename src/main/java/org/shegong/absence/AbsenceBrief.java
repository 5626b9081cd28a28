package org.shegong.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.Workers;

/**
 * What an absence would come to, for whoever reports it and for whoever decides on it.
 */
@Component
@Transactional(readOnly = true)
class AbsenceBrief {

	private static final Basis WORKING_DAYS = Articles.of("absence-counted");

	private static final Basis DECIDER = Articles.of("absence-decider");

	private final AbsenceRequests requests;

	private final AbsenceDesk desk;

	private final Workers workers;

	private final Postings postings;

	private final Clock clock;

	AbsenceBrief(AbsenceRequests requests, AbsenceDesk desk, Workers workers, Postings postings, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.workers = workers;
		this.postings = postings;
		this.clock = clock;
	}

	Preview preview(AbsenceReport report, LocalDate asOf) {
		var objections = this.desk.objections(report, asOf, null);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		var rules = new HashMap<>(Map.of("townDecides", DECIDER));
		var serious = false;
		if (report.worker() != null && report.isDated() && Objection.admits(objections)) {
			var policy = this.desk.policyOf(this.workers.get(report.worker()).unit(), asOf);
			var reckoning = this.desk.reckon(report, null, policy);
			tell(reckoning, policy, facts, sources);
			serious = reckoning.serious();
			rules.put("disciplineReviews", AbsenceNumbers.of(policy).disciplinePost().basis());
		}
		return new Preview(objections, Course.of(new AbsenceAnswers(true, serious, null), rules), facts, sources);
	}

	private static void tell(Reckoning reckoning, Policy policy, Map<String, Object> facts,
			Map<String, Basis> sources) {
		facts.put("days", reckoning.days());
		facts.put("dayUnit", "working");
		facts.put("daysThisYear", reckoning.daysInYear());
		facts.put("year", reckoning.year());
		facts.put("consecutiveDays", reckoning.consecutive());
		facts.keySet().forEach((fact) -> sources.put(fact, WORKING_DAYS));
		if (reckoning.deduction() != null) {
			facts.put("deduction", reckoning.deduction().yuan());
			sources.put("deduction", AbsenceNumbers.of(policy).deductionBasis().basis());
		}
		facts.put("serious", reckoning.serious());
		sources.put("serious", reckoning.decisive(AbsenceNumbers.of(policy).serious()).basis());
		facts.put("exitGround", reckoning.exitGround());
		sources.put("exitGround", reckoning.decisive(AbsenceNumbers.of(policy).exit()).basis());
	}

	/** For lists: who, what, when. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 缺勤（%s）".formatted(this.workers.get(request.worker()).name(),
				new Period(request.from(), request.until()).inShort(LocalDate.now(this.clock)));
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var absent = new Period(request.from(), request.until());
		var policy = this.desk.policyOf(request);
		var brief = Brief.of(title(number))
			.line("社区工作者", "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.line("起止日期", absent.inWords())
			.line("情况说明", request.report().circumstances())
			.line("登记人", registrar(request))
			.line("本人说明", explained(request))
			.rule(AbsenceNumbers.of(policy).unapprovedIsAbsence().basis());
		consequences(request, policy, brief);
		return brief;
	}

	private void consequences(AbsenceRequest request, Policy policy, Brief brief) {
		var objections = this.desk.objections(request.report(), LocalDate.now(this.clock), request.number());
		brief.line("提醒", String.join("；", objections.stream().map(Objection::message).toList()));
		if (!Objection.admits(objections)) {
			return;
		}
		var reckoning = this.desk.reckon(request.report(), request.number(), policy);
		brief.line("旷工工作日", reckoning.days() + "天")
			.line("扣发工资", AbsenceRecords.deduction(reckoning, policy))
			.line("连续旷工", reckoning.consecutive() + "个工作日")
			.line(reckoning.year() + "年累计", reckoning.daysInYear() + "个工作日")
			.line("情节", reckoning.serious() ? AbsenceRecords.seriousness(reckoning, policy) : "未达到情节严重")
			.line("退出事由", reckoning.exitGround() ? AbsenceRecords.exitGround(reckoning, policy) : "");
	}

	private String registrar(AbsenceRequest request) {
		var account = request.submittedBy();
		return (account == null) ? "系统（逾期未归）"
				: this.postings.findByAccount(account)
					.stream()
					.findFirst()
					.map(Posting::personName)
					.orElse(account.value());
	}

	private static String explained(AbsenceRequest request) {
		if (request.explanation() != null) {
			return request.explanation();
		}
		return request.silent() ? "未说明" : "待说明";
	}

}
