package org.shegong.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.Workers;

/** What a review is about, for whoever opens it and for whoever decides on it. */
@Component
@Transactional(readOnly = true)
class ProbationBrief {

	private static final Basis DECIDERS = Articles.of("probation-deciders");

	private static final Basis CONTRACT = Articles.of("probation-contract");

	private final ProbationRequests requests;

	private final ProbationDesk desk;

	private final ProbationRecords records;

	private final Workers workers;

	private final ProbationWatch watch;

	private final Clock clock;

	ProbationBrief(ProbationRequests requests, ProbationDesk desk, ProbationRecords records, Workers workers,
			ProbationWatch watch, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.records = records;
		this.workers = workers;
		this.watch = watch;
		this.clock = clock;
	}

	Preview preview(ProbationOpening opening, LocalDate asOf) {
		var objections = this.desk.objections(opening, asOf);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		if (opening.worker() != null) {
			this.desk.term(this.workers.get(opening.worker()), asOf).ifPresent((term) -> {
				tell(term, facts, sources);
				tellTraining(opening.worker(), term.policy(), facts, sources);
			});
		}
		var course = Course.of(new ProbationAnswers(null, null),
				Map.of("communityEvaluates", DECIDERS, "townDecides", DECIDERS));
		return new Preview(objections, course, facts, sources);
	}

	private void tell(ProbationTerm term, Map<String, Object> facts, Map<String, Basis> sources) {
		if (!term.openEnded()) {
			fact("contractTerm", term.contractMonths(), CONTRACT, facts, sources);
		}
		fact("lawfulMonths", term.lawfulMonths(), term.lawfulBasis(), facts, sources);
		fact("contractWrittenBy", term.writtenBy().toString(), ProbationRules.WRITTEN, facts, sources);
		if (!term.allowed()) {
			return;
		}
		fact("probationFrom", term.from().toString(), ProbationRules.END, facts, sources);
		fact("probationUntil", term.until().toString(), ProbationRules.END, facts, sources);
		fact("probationMonths", term.prescribedMonths(), term.prescribedBasis(), facts, sources);
		fact("reviewOpensOn", this.watch.opensOn(term).toString(),
				ProbationNumbers.of(term.policy()).reviewLeadWorkdays().basis(), facts, sources);
		var years = ProbationNumbers.of(term.policy()).serviceYears().value();
		if (years > 0) {
			fact("minimumServiceUntil", term.until().plusYears(years).toString(),
					ProbationNumbers.of(term.policy()).serviceYears().basis(), facts, sources);
		}
	}

	private void tellTraining(WorkerCode worker, Policy policy, Map<String, Object> facts, Map<String, Basis> sources) {
		var basis = ProbationNumbers.of(policy).trainingHours().basis();
		this.desk.trained(worker, policy).ifPresent((training) -> {
			fact("trainingHours", training.hours(), basis, facts, sources);
			fact("trainingHoursLeast", ProbationNumbers.of(policy).trainingHours().value(), basis, facts, sources);
		});
	}

	private static void fact(String name, Object value, Basis basis, Map<String, Object> facts,
			Map<String, Basis> sources) {
		facts.put(name, value);
		sources.put(name, basis);
	}

	/** What the rules say of it, as on the day it was opened. */
	Optional<Weighed> weighed(RequestNumber number) {
		var request = this.requests.get(number);
		return this.desk.weighed(request)
			.flatMap((weighed) -> this.desk.term(request).map((term) -> following(weighed, term)));
	}

	private Weighed following(Weighed weighed, ProbationTerm term) {
		var years = ProbationNumbers.of(term.policy()).serviceYears().value();
		return weighed.with("规定的试用期", term.prescribedMonths() + "个月")
			.with("开始考核", Period.inFull(this.watch.opensOn(term)))
			.with("最低服务期", (years > 0) ? years + "年" : "没有规定");
	}

	/** For lists: who and until when. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 试用期至%s".formatted(this.workers.get(request.worker()).name(),
				Period.inShort(request.until(), LocalDate.now(this.clock)));
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var today = LocalDate.now(this.clock);
		var brief = Brief.of(title(number))
			.line("社区工作者", "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.line("试用期", new Period(request.from(), request.until()).inWords())
			.line("劳动合同", this.desk.term(worker, today).map(ProbationBrief::inWords).orElse(null))
			.line("不合格的认定", "须在%s之前全部完成".formatted(Period.inWords(request.until())))
			.rule(ProbationRules.UNFIT);
		if (request.hours() != null) {
			var left = ProbationRules.training(new Training(request.hours(), request.trainedUntil()), request.from(),
					this.desk.policyOf(request));
			brief.line("上岗前培训", request.hours() + "学时")
				.line("培训提醒", String.join("；", left.stream().map(Objection::inWords).toList()));
		}
		return (request.reason() != null) ? charged(request, brief) : brief;
	}

	private static String inWords(ProbationTerm term) {
		return term.openEnded() ? term.contractInWords()
				: "%s（满%d个月）".formatted(new Period(term.from(), term.contractUntil()).inWords(), term.contractMonths());
	}

	private Brief charged(ProbationRequest request, Brief brief) {
		return brief.line("不合格的理由", request.reason())
			.line("录用条件", request.criteria())
			.line("证明材料", request.evidence())
			.line("工会意见", this.records.unionAnswer(request))
			.line("对工会的书面答复", request.unionReply());
	}

}
