package org.shegong.conversion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.recruitment.exam.Education;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * Who may be included (ORD-27): served before the measure, not under it yet, and meets
 * the conditions of hiring. Those of the kind “一般” are passed with a reason.
 */
final class ConversionRules {

	private static final Basis ONCE = Articles.of("conversion-once");

	private static final Set<WorkerClass> INCLUDED = EnumSet.of(WorkerClass.ELECTED, WorkerClass.POSTED);

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.CONVERSION, "套转",
			NamedRule.rule("当地办法有套转", ConversionRules::isKnownHere).by("conversion"),
			NamedRule.rule("办法施行前已在社区工作", ConversionRules::servedBefore).by("conversion", "policy-effective-date"),
			NamedRule.rule("还没有纳入办法管理", ConversionRules::isNotIncludedYet).by("conversion"),
			NamedRule.rule("达到学历要求", ConversionRules::isEducated).by("recruitment-education"),
			NamedRule.rule("不超过最高年龄", ConversionRules::isYoungEnough)
				.by("recruitment-age-men", "recruitment-age-women", "recruitment-age-inclusive",
						"recruitment-age-soft"),
			NamedRule.rule("户籍符合要求", ConversionRules::isOfThePlace).by("recruitment-household"),
			NamedRule.rule("同时只办理一件", ConversionRules::isAskedOnce).on(ONCE));

	private ConversionRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param today the day on which age is counted
	 * @param local whether the registered place lies where it generally should
	 * @param open other conversions of the same person that are not decided yet
	 */
	record Situation(Worker worker, LocalDate today, ConversionNumbers numbers, boolean local,
			List<RequestNumber> open) {

		int age() {
			return (int) ChronoUnit.YEARS.between(this.worker.birthDate(), this.today);
		}

	}

	/** Where the place knows no conversion, nothing else matters. */
	static List<Objection> objections(Situation asked) {
		var unknown = isKnownHere(asked).toList();
		return unknown.isEmpty() ? ALL.ask(asked).toList() : unknown;
	}

	/** Conditions of the kind “一般” that are not met. */
	static List<Objection> exceptions(Situation asked) {
		return Stream.concat(isYoungEnough(asked), isOfThePlace(asked))
			.filter((objection) -> !objection.refuses())
			.toList();
	}

	private static Stream<Objection> isKnownHere(Situation asked) {
		var known = asked.numbers().conversion();
		return refuse(!known.value(), "当地没有套转的规定，不能办理；需要录用的，请按公开招聘的规定办理", known.basis());
	}

	private static Stream<Objection> servedBefore(Situation asked) {
		var since = asked.worker().servingSince();
		var effective = asked.numbers().effectiveOn();
		if (since == null) {
			return refuse(true, "花名册没有填写%s的到岗日期，请先补登".formatted(asked.worker().name()),
					asked.numbers().conversion().basis());
		}
		return refuse(!since.isBefore(effective),
				"%s于%s到岗，不早于办法施行之日（%s），套转只适用于施行前在社区工作的人员".formatted(asked.worker().name(), Period.inFull(since),
						Period.inFull(effective)),
				asked.numbers()
					.conversion()
					.basis()
					.and(asked.numbers().policyEffectiveDate().basis(),
							asked.numbers().policyEffectiveDate().basis().status()));
	}

	/** By our reading, who is paid by the measure's grades is under it. */
	private static Stream<Objection> isNotIncludedYet(Situation asked) {
		var worker = asked.worker();
		var included = INCLUDED.contains(worker.workerClass())
				|| (worker.workerClass() == WorkerClass.RECRUITED && worker.grade() != null);
		return refuse(included,
				"%s是%s人员%s，已在办法管理范围内，不需要套转".formatted(worker.name(), worker.workerClass().title(),
						(worker.grade() != null) ? "（薪级%d级）".formatted(worker.grade()) : ""),
				asked.numbers().conversion().basis().under("A.1"));
	}

	private static Stream<Objection> isEducated(Situation asked) {
		var rule = asked.numbers().recruitment().education();
		var least = Education.of(rule.value());
		if (asked.worker().education() == null) {
			return refuse(true, "花名册没有填写%s的学历（要求%s以上），请先补登".formatted(asked.worker().name(), least.title()),
					rule.basis());
		}
		var held = Education.of(asked.worker().education());
		return refuse(held.compareTo(least) < 0,
				"学历为%s，聘用条件要求%s以上；不能纳入的，按原进入渠道管理或由街道（苏木乡镇）自行消化".formatted(held.title(), least.title()), rule.basis());
	}

	private static Stream<Objection> isYoungEnough(Situation asked) {
		var numbers = asked.numbers().recruitment();
		var most = numbers.ageMost(asked.worker().gender());
		var ceiling = most.value() + (numbers.ageInclusive().value() ? 1 : 0);
		if (most.value() == 0 || asked.age() < ceiling) {
			return Stream.empty();
		}
		var message = "已满%d周岁，聘用条件要求%d周岁以下".formatted(asked.age(), most.value());
		return numbers.ageSoft().value() ? soft(message, most.basis()) : refuse(true, message, most.basis());
	}

	/** Never a bar by itself: equal employment forbids that (C-12). */
	private static Stream<Objection> isOfThePlace(Situation asked) {
		var rule = asked.numbers().recruitment().household();
		var registered = asked.worker().householdRegistration();
		return (rule.value().isEmpty() || registered == null || asked.local()) ? Stream.empty()
				: soft("户籍为“%s”，一般应为%s户籍".formatted(registered, rule.value().split("、")[0]), rule.basis());
	}

	private static Stream<Objection> isAskedOnce(Situation asked) {
		return refuse(!asked.open().isEmpty(),
				"套转正在办理：" + asked.open().stream().map(RequestNumber::toString).collect(Collectors.joining("、")), ONCE);
	}

	private static Stream<Objection> soft(String message, Basis basis) {
		return Stream.of(Objection.warning(message + "；确需纳入的，共同决定的部门写明理由", basis));
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
