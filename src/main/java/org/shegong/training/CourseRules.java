package org.shegong.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Area;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.TrainingLevel;
import org.shegong.worker.Worker;

/** Why a course cannot go into the files of those who took part. */
class CourseRules {

	private static final int LONGEST_TEXT = 100;

	private static final int LONGEST_DAYS = 366;

	private static final int MOST_HOURS = 2000;

	private static final int MOST_PEOPLE = 500;

	/**
	 * @param found those of the participants whom there are
	 * @param told of those, who has the same course on file
	 * @param keeping how files are kept there
	 */
	record Case(Course course, List<Worker> found, List<Worker> told, LocalDate today, Basis keeping) {
	}

	static final RuleList<Case, Objection> ALL = RuleList.of(Area.TRAINING, "集中培训登记",
			form("培训名称和主办单位", CourseRules::texts), form("培训级别", CourseRules::level), form("培训日期", CourseRules::days),
			form("学时", CourseRules::hours), form("参加人员", CourseRules::people), kept("参加人员在岗", CourseRules::gone),
			kept("同一次培训不重复登记", CourseRules::twice));

	private CourseRules() {
	}

	static List<Objection> objections(Case asked) {
		return ALL.ask(asked).toList();
	}

	private static NamedRule<Case, Objection> form(String name, Function<Case, Stream<String>> check) {
		return NamedRule.rule(name, (asked) -> check.apply(asked).map(Objection::formFault));
	}

	private static NamedRule<Case, Objection> kept(String name, Function<Case, Stream<String>> check) {
		return NamedRule
			.<Case, Objection>rule(name,
					(asked) -> check.apply(asked).map((said) -> Objection.refusal(said, asked.keeping())))
			.by("file-keeping");
	}

	private static Stream<String> texts(Case asked) {
		var course = asked.course();
		return Stream
			.of(text("培训名称", course.title()), text("主办单位", course.organiser()),
					(course.paper() != null) ? text("依据材料", course.paper()) : Stream.<String>empty())
			.flatMap(Function.identity());
	}

	private static Stream<String> text(String what, String said) {
		if (said == null) {
			return Stream.of("请填写" + what);
		}
		if (Said.hides(said)) {
			return Stream.of(what + "中有看不见的控制字符，请删去后重新填写");
		}
		return (said.length() <= LONGEST_TEXT) ? Stream.empty()
				: Stream.of("%s最多%d个字，现有%d个".formatted(what, LONGEST_TEXT, said.length()));
	}

	private static Stream<String> level(Case asked) {
		return TrainingLevel.named(asked.course().level()).isPresent() ? Stream.empty()
				: Stream.of("请选择培训级别：省级、市级、县（区）级或街道（镇）级");
	}

	private static Stream<String> days(Case asked) {
		var course = asked.course();
		if (course.from() == null) {
			return Stream.of("请填写开始日期");
		}
		if (course.until().isBefore(course.from())) {
			return Stream.of("结束日期早于开始日期，请更正");
		}
		if (course.until().isAfter(asked.today())) {
			return Stream.of("培训结束以后才能登记，请在%s以后登记".formatted(Period.inFull(course.until())));
		}
		return course.from().plusDays(LONGEST_DAYS).isAfter(course.until()) ? Stream.empty()
				: Stream.of("一次培训最长一年，请核对日期");
	}

	private static Stream<String> hours(Case asked) {
		var hours = asked.course().hours();
		return (hours != null && hours.signum() > 0 && hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) <= 0
				&& hours.stripTrailingZeros().scale() <= 1) ? Stream.empty()
						: Stream.of("请填写每人的学时，大于0、不超过%d，最多一位小数".formatted(MOST_HOURS));
	}

	private static Stream<String> people(Case asked) {
		var codes = asked.course().workers();
		if (codes.isEmpty() || codes.stream().anyMatch(Objects::isNull)) {
			return Stream.of("请选择参加的人员");
		}
		if (codes.size() > MOST_PEOPLE) {
			return Stream.of("一次最多登记%d人，现有%d人，请分几次登记".formatted(MOST_PEOPLE, codes.size()));
		}
		var known = asked.found().stream().map(Worker::code).collect(Collectors.toSet());
		var strange = codes.stream().filter((code) -> !known.contains(code)).map(String::valueOf).distinct().toList();
		return strange.isEmpty() ? Stream.empty()
				: Stream.of("没有编号为“%s”的社区工作者，或不归您登记".formatted(String.join("、", strange)));
	}

	private static Stream<String> gone(Case asked) {
		var from = asked.course().from();
		return named(
				asked.found().stream().filter((one) -> one.hasLeft() && from != null && !one.leftOn().isAfter(from)),
				"%s在培训以前已经退出");
	}

	private static Stream<String> twice(Case asked) {
		return named(asked.told().stream(), "%s的这次培训已经登记过，请从名单中去掉");
	}

	private static Stream<String> named(Stream<Worker> some, String sentence) {
		var names = some.map(Worker::name).collect(Collectors.joining("、"));
		return names.isEmpty() ? Stream.empty() : Stream.of(sentence.formatted(names));
	}

}
