package org.shegong.recruitment.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shegong.policy.Figure;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.Gender;
import org.shegong.worker.WorkerClass;
import org.shegong.recruitment.campaign.Route;

/**
 * What stands against hiring a candidate, as far as it follows from the registration
 * (policy.md A.3). It is advice to the joint review, where people decide (PIPL 24).
 */
public final class Eligibility {

	private static final Basis ONCE = Articles.of("recruitment-once");

	private static final Basis OFFICE = Articles.of("recruitment-office");

	private static final Basis RECORD = Articles.of("recruitment-record");

	static final RuleList<Situation, Finding> ALL = RuleList.of(Area.RECRUITMENT, "招聘：应聘条件",
			NamedRule.rule("达到最低年龄", Eligibility::isOldEnough).by("recruitment-age-least"),
			NamedRule.rule("不超过最高年龄", Eligibility::isYoungEnough)
				.by("recruitment-age-soft", "recruitment-age-women", "recruitment-age-men",
						"recruitment-age-inclusive"),
			NamedRule.rule("达到学历要求", Eligibility::isEducated)
				.by("recruitment-direct-education", "recruitment-education"),
			NamedRule.rule("户籍符合要求", Eligibility::isOfThePlace).by("recruitment-household"),
			NamedRule.rule("不在负面清单", Eligibility::isNotListed).by("recruitment-negative-list"),
			NamedRule.rule("项目服务期满", Eligibility::hasServed).by("recruitment-direct"),
			NamedRule.rule("项目考核合格", Eligibility::hasPassedTheProject).by("recruitment-direct"),
			NamedRule.rule("不是在岗或在任人员", Eligibility::isNotYetOne).on(ONCE, OFFICE).by("recruitment-direct"),
			NamedRule.rule("没有处分记录", Eligibility::hasACleanFile).on(RECORD));

	private Eligibility() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param measuredOn last day of registration
	 * @param local whether the registered place lies where it generally should
	 * @param knownAs class of the candidate in the roster; null for people from outside
	 * @param sanctions sanctions in the candidate's personnel file, in words
	 */
	public record Situation(Applicant applicant, Route route, Policy policy, LocalDate measuredOn, LocalDate today,
			boolean local, WorkerClass knownAs, List<String> sanctions) {

		boolean direct() {
			return this.route == Route.DIRECT;
		}

	}

	/** Each with its name; empty means nothing was found. */
	public static List<Finding> found(Situation situation) {
		return ALL.ask(situation).toList();
	}

	/** Refusals and warnings; empty means nothing was found. */
	public static List<Objection> findings(Situation situation) {
		return found(situation).stream().map(Finding::objection).toList();
	}

	/**
	 * Whether a condition of the kind “一般” is not met, so that admitting the candidate
	 * takes a reason and a higher approver.
	 */
	static boolean isException(Situation situation) {
		return tooOld(situation) && RecruitmentNumbers.of(situation.policy()).ageSoft().value() || stranger(situation);
	}

	private static Stream<Finding> isOldEnough(Situation candidate) {
		int least = RecruitmentNumbers.of(candidate.policy()).ageLeast().value();
		return refuse(candidate.applicant().age(candidate.measuredOn()) < least,
				"报名截止日%s未满%d周岁".formatted(Period.inFull(candidate.measuredOn()), least),
				RecruitmentNumbers.of(candidate.policy()).ageLeast().basis())
			.map((objection) -> Finding.bar("age-least", "最低年龄", objection));
	}

	private static Stream<Finding> isYoungEnough(Situation candidate) {
		if (!tooOld(candidate)) {
			return Stream.empty();
		}
		var message = "报名截止日%s已满%d周岁，年龄要求%d周岁以下".formatted(Period.inFull(candidate.measuredOn()),
				candidate.applicant().age(candidate.measuredOn()), ceiling(candidate).value());
		var basis = ceiling(candidate).basis();
		return named("age", "年龄", RecruitmentNumbers.of(candidate.policy()).ageSoft().value()
				? soften(candidate, message, basis) : refuse(true, message, basis));
	}

	private static boolean tooOld(Situation candidate) {
		int most = ceiling(candidate).value();
		int age = candidate.applicant().age(candidate.measuredOn());
		return !candidate.direct() && most > 0
				&& (RecruitmentNumbers.of(candidate.policy()).ageInclusive().value() ? age > most : age >= most);
	}

	private static Figure<Integer> ceiling(Situation candidate) {
		var numbers = RecruitmentNumbers.of(candidate.policy());
		return (candidate.applicant().gender() == Gender.FEMALE) ? numbers.ageWomen() : numbers.ageMen();
	}

	private static Stream<Finding> isEducated(Situation candidate) {
		var numbers = RecruitmentNumbers.of(candidate.policy());
		var rule = candidate.direct() ? numbers.directEducation() : numbers.education();
		var least = Education.of(rule.value());
		var held = candidate.applicant().education();
		return named("education", "学历",
				refuse(!held.reaches(least),
						"学历为%s，要求%s以上%s".formatted(held.title(), least.title(), candidate.direct() ? "；可参加公开招聘" : ""),
						rule.basis()));
	}

	/** Never a bar by itself: equal employment forbids that (C-12). */
	private static Stream<Finding> isOfThePlace(Situation candidate) {
		return named("household", "户籍",
				stranger(candidate) ? soften(candidate,
						"户籍为“%s”，一般应为%s户籍".formatted(candidate.applicant().householdRegistration(),
								RecruitmentNumbers.of(candidate.policy()).household().value().split("、")[0]),
						RecruitmentNumbers.of(candidate.policy()).household().basis()) : Stream.empty());
	}

	private static boolean stranger(Situation candidate) {
		return !candidate.direct() && !RecruitmentNumbers.of(candidate.policy()).household().value().isEmpty()
				&& candidate.applicant().householdRegistration() != null && !candidate.local();
	}

	/**
	 * For who would sit on a committee it would be a bar; for recruits people look at it
	 * (C-c).
	 */
	private static Stream<Finding> isNotListed(Situation candidate) {
		var list = NegativeList.of(candidate.policy());
		var basis = RecruitmentNumbers.of(candidate.policy()).negativeList().basis();
		return candidate.applicant()
			.declaredItems()
			.stream()
			.map((item) -> Finding.of(item, list.title(item),
					Objection.refusal("登记时注明的负面清单情形：" + list.title(item), basis)));
	}

	private static Stream<Finding> hasServed(Situation candidate) {
		if (!candidate.direct()) {
			return Stream.empty();
		}
		var ends = candidate.applicant().serviceEndsOn();
		return named("service", "项目服务期",
				refuse(ends == null || !ends.isBefore(candidate.today()),
						(ends == null) ? "没有填写基层项目服务期满日期" : "基层项目服务期至%s，尚未期满，不能考核转聘".formatted(Period.inFull(ends)),
						RecruitmentNumbers.of(candidate.policy()).direct().basis()));
	}

	private static Stream<Finding> hasPassedTheProject(Situation candidate) {
		return named("project", "项目考核",
				refuse(candidate.direct() && !Boolean.TRUE.equals(candidate.applicant().projectPassed()),
						"基层项目服务期考核不合格或没有填写，不能考核转聘", RecruitmentNumbers.of(candidate.policy()).direct().basis()));
	}

	private static Stream<Finding> isNotYetOne(Situation candidate) {
		if (candidate.knownAs() == WorkerClass.RECRUITED) {
			return Stream.of(Finding.bar("in-post", "在岗", Objection.refusal("已是在岗的专职社区工作者，需要调整社区的，由街道（镇）统筹调配", ONCE)));
		}
		if (candidate.knownAs() == WorkerClass.ELECTED || candidate.knownAs() == WorkerClass.POSTED) {
			return Stream.of(Finding.bar("in-office", "在任", Objection
				.refusal("现为%s人员，须先辞去或结束现任职务、由花名册登记离任后再报名".formatted(candidate.knownAs().title()), OFFICE)));
		}
		if (candidate.direct() && candidate.knownAs() == null) {
			return named("roster", "花名册", Stream.of(Objection.warning("花名册中没有此人，请核对是否为招募到社区工作的基层项目人员",
					RecruitmentNumbers.of(candidate.policy()).direct().basis())));
		}
		return named("roster", "花名册", refuse(candidate.direct() && candidate.knownAs() != WorkerClass.GRADUATE_PROJECT,
				"花名册中不是高校毕业生服务基层项目人员，不能考核转聘", RecruitmentNumbers.of(candidate.policy()).direct().basis()));
	}

	private static Stream<Finding> hasACleanFile(Situation candidate) {
		return IntStream.range(0, candidate.sanctions().size())
			.mapToObj((at) -> Finding.of("discipline" + ((at > 0) ? "-" + (at + 1) : ""),
					"处分" + ((at > 0) ? String.valueOf(at + 1) : ""),
					Objection.warning("人事档案有处分记录：" + candidate.sanctions().get(at), RECORD)));
	}

	private static Stream<Finding> named(String id, String title, Stream<Objection> objections) {
		return objections.map((objection) -> Finding.of(id, title, objection));
	}

	/** A condition of the kind “一般” or “原则上”. */
	private static Stream<Objection> soften(Situation candidate, String message, Basis basis) {
		return candidate.applicant().explains()
				? Stream.of(Objection.warning(message + "；例外理由：" + candidate.applicant().exceptionReason(), basis))
				: Stream.of(Objection.refusal(message + "；确有需要的，请填写例外理由并报上一级同意", basis));
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
