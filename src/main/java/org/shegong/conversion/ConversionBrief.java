package org.shegong.conversion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Post;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.recruitment.exam.Education;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/** What a conversion is about, for whoever opens it and for whoever works on it. */
@Component
@Transactional(readOnly = true)
class ConversionBrief {

	private static final Basis STEPS = Articles.of("conversion-steps");

	private final ConversionRequests requests;

	private final ConversionCheck check;

	private final Workers workers;

	private final Employments employments;

	private final Clock clock;

	ConversionBrief(ConversionRequests requests, ConversionCheck check, Workers workers, Employments employments,
			Clock clock) {
		this.requests = requests;
		this.check = check;
		this.workers = workers;
		this.employments = employments;
		this.clock = clock;
	}

	Preview preview(ConversionOpening opening, LocalDate asOf) {
		var objections = this.check.objections(opening, asOf);
		if (opening.worker() == null) {
			return new Preview(objections, Course.UNKNOWN, Map.of(), Map.of());
		}
		var situation = this.check.situation(opening, asOf);
		var numbers = situation.numbers();
		if (!numbers.conversion().value()) {
			return new Preview(objections, Course.UNKNOWN, Map.of(), Map.of());
		}
		var facts = new LinkedHashMap<String, Object>();
		if (situation.worker().servingSince() != null) {
			facts.put("servingSince", situation.worker().servingSince().toString());
		}
		facts.put("effectiveDate", numbers.effectiveOn().toString());
		facts.put("trainingHoursLeast", numbers.trainingHours().value());
		var course = Course
			.of(new ConversionAnswers(null),
					Map.of("recordTraining", STEPS, "assess", STEPS, "decide", numbers.parties().basis()))
			.asking("conversionPanel", new ConversionOutlook(numbers.parties().value()));
		return new Preview(objections, course, facts, sources(facts, numbers));
	}

	private static Map<String, Basis> sources(Map<String, Object> facts, ConversionNumbers numbers) {
		var sources = new LinkedHashMap<String, Basis>(
				Map.of("servingSince", numbers.conversion().basis(), "effectiveDate",
						numbers.policyEffectiveDate().basis(), "trainingHoursLeast", numbers.trainingHours().basis()));
		sources.keySet().retainAll(facts.keySet());
		return sources;
	}

	/** For lists. */
	String title(RequestNumber number) {
		return this.workers.get(this.requests.get(number).worker()).name() + " 套转";
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var numbers = this.check.numbers(request);
		var brief = Brief.of(title(number))
			.line("社区工作者", "%s（%s，%s）".formatted(worker.name(), worker.positionTitles(), worker.workerClass().title()))
			.line("到岗日期", day(worker.servingSince()))
			.line("办法施行", Period.inWords(numbers.effectiveOn()))
			.line("学历", (worker.education() != null) ? Education.of(worker.education()).title() : null)
			.line("劳动合同", this.employments.latest(worker.code()).map(this::inWords).orElse("没有"))
			.line("统一培训", trained(request))
			.rule(numbers.conversion().basis());
		if (request.assessed() != null) {
			brief.line("考核", numbers.titleOf(request.assessed())).line("考核说明", request.reason());
		}
		return request.state().pending() ? brief.line("提醒", warnings(request)) : brief.line("结果", outcome(request));
	}

	private static String day(LocalDate day) {
		return (day != null) ? Period.inWords(day) : null;
	}

	private static String trained(ConversionRequest request) {
		return (request.hours() != null)
				? "%d学时，%s结束".formatted(request.hours(), Period.inWords(request.trainedUntil())) : null;
	}

	private String inWords(Employment contract) {
		return contract.isInForce(today())
				? (contract.contractUntil() != null) ? "至" + Period.inWords(contract.contractUntil()) : "无固定期限"
				: "没有生效的";
	}

	private String warnings(ConversionRequest request) {
		List<Objection> said = ConversionRules.objections(this.check.situation(request, today()));
		return said.stream().map(Objection::message).collect(Collectors.joining("；"));
	}

	private static String outcome(ConversionRequest request) {
		return switch (request.state()) {
			case CLOSED ->
				"已纳入%s".formatted((request.payGrade() != null) ? "，薪级%d级".formatted(request.payGrade()) : "");
			case REFUSED -> request.remains().title();
			default -> null;
		};
	}

	/** Each department is told that it answers for itself. */
	void deciding(RequestNumber number, String post, Brief brief) {
		brief.title("%s：%s".formatted(Post.of(post).map(Post::title).orElse(post), title(number)))
			.line("核定薪酬", Post.HUMAN_RESOURCES.id().equals(post) ? "请核定薪级和月工资，自纳入之日起执行" : null)
			.rule(this.check.numbers(this.requests.get(number)).parties().basis());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
