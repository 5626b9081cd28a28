package org.shegong.web.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;

/**
 * Why a fact may not go into a file, or what has to be watched: all rules in one list.
 */
class FactRules {

	/** Longest time between the day a pregnancy is known and the birth (DESIGN). */
	static final int PREGNANCY_MONTHS = 10;

	private static final Basis PROTECTED = Articles.of("file-protection");

	private static final int LONGEST_YEARS = 10;

	/** Two births of one woman lie further apart than this (DESIGN). */
	private static final int BIRTHS_MONTHS = 6;

	static final RuleList<FactCase, Objection> ALL = RuleList.of(Area.GENERAL, "人事登记",
			rule("日期不能晚于今天", FactRules::future), rule("日期不能早于出生", FactRules::beforeBirth),
			rule("退出后的事不再记载", FactRules::afterLeaving), rule("截止不能早于起始", FactRules::backwards),
			rule("截止日期合理", FactRules::farAway), rule("怀孕、流产只能登记女职工", FactRules::gender),
			rule("预产期合理", FactRules::expected), rule("医疗期须有截止日期", FactRules::endless),
			rule("同一事实不重复登记", FactRules::twice), rule("同一次怀孕不重复登记", FactRules::pregnantAlready),
			rule("生育不能早于怀孕", FactRules::birthBeforePregnancy), rule("两次生育间隔合理", FactRules::birthsTooClose),
			rule("更正写明理由", FactRules::reason), watch("预产期应当登记", FactRules::noExpectedDate),
			watch("预产期已过应登记生育", FactRules::overdue));

	static final RuleList<FactCase, Objection> BY_ITSELF = RuleList.of(Area.GENERAL, "花名册档案表",
			rule("日期不能晚于今天", FactRules::future), rule("日期不能早于出生", FactRules::beforeBirth),
			rule("退出后的事不再记载", FactRules::afterLeaving), rule("截止日期合理", FactRules::farAway),
			rule("怀孕、流产只能登记女职工", FactRules::gender), rule("预产期合理", FactRules::expected));

	static List<Objection> objections(FactCase asked) {
		return ALL.ask(asked).toList();
	}

	/**
	 * Refusals that rest on the fact and the person alone, as for a line of a sheet that
	 * tells of former years; its days are compared as it is read.
	 */
	static List<Objection> byItself(FactCase asked) {
		return BY_ITSELF.ask(asked).toList();
	}

	/** A refusal that rests on how files are kept where the worker is. */
	private static NamedRule<FactCase, Objection> rule(String name, Function<FactCase, Optional<String>> check) {
		return NamedRule.<FactCase, Objection>rule(name,
				(asked) -> check.apply(asked).map((message) -> Objection.refusal(message, asked.keeping())).stream())
			.by("file-keeping");
	}

	private static NamedRule<FactCase, Objection> watch(String name, Function<FactCase, Optional<String>> check) {
		return NamedRule
			.<FactCase, Objection>rule(name,
					(asked) -> check.apply(asked).map((message) -> Objection.warning(message, PROTECTED)).stream())
			.on(PROTECTED);
	}

	static List<String> names() {
		return ALL.rules().stream().map(NamedRule::name).toList();
	}

	private static Optional<String> future(FactCase asked) {
		return when(asked.fact().date().isAfter(asked.today()),
				"日期 %s 晚于今天，事情发生后再登记".formatted(Period.inFull(asked.fact().date())));
	}

	private static Optional<String> beforeBirth(FactCase asked) {
		return when(asked.fact().date().isBefore(asked.worker().birthDate()), "日期 %s 早于本人出生日期 %s，请核对"
			.formatted(Period.inFull(asked.fact().date()), Period.inFull(asked.worker().birthDate())));
	}

	private static Optional<String> afterLeaving(FactCase asked) {
		var left = asked.worker().leftOn();
		var late = left != null && (asked.fact().date().isAfter(left) || asked.is(FactKind.POST_CHANGE));
		return when(late, "%s已于 %s 退出社区工作者队伍，不能再登记此后的事项或岗位变动".formatted(asked.worker().name(), Period.inFull(left)));
	}

	private static Optional<String> backwards(FactCase asked) {
		var until = asked.fact().until();
		return when(until != null && until.isBefore(asked.fact().date()),
				"%s %s 早于日期 %s，请更正".formatted(asked.is(FactKind.PREGNANCY) ? "预产期" : "截止日期", Period.inFull(until),
						Period.inFull(asked.fact().date())));
	}

	private static Optional<String> farAway(FactCase asked) {
		var until = asked.fact().until();
		var latest = asked.fact().date().plusYears(LONGEST_YEARS);
		return when(!asked.is(FactKind.PREGNANCY) && until != null && until.isAfter(latest),
				"截止日期 %s 距日期超过%d年，请核对".formatted(Period.inFull(until), LONGEST_YEARS));
	}

	private static Optional<String> gender(FactCase asked) {
		return when(asked.is(FactKind.PREGNANCY, FactKind.MISCARRIAGE) && !asked.isWoman(),
				"%s是男职工，不能登记%s；配偶生育请登记“子女出生”".formatted(asked.worker().name(), asked.fact().kind().title()));
	}

	private static Optional<String> expected(FactCase asked) {
		var until = asked.fact().until();
		var latest = asked.fact().date().plusMonths(PREGNANCY_MONTHS);
		return when(asked.is(FactKind.PREGNANCY) && until != null && until.isAfter(latest), "预产期 %s 距日期 %s 超过%d个月，请核对"
			.formatted(Period.inFull(until), Period.inFull(asked.fact().date()), PREGNANCY_MONTHS));
	}

	private static Optional<String> endless(FactCase asked) {
		return when(asked.is(FactKind.MEDICAL_PERIOD) && asked.fact().until() == null, "请填写医疗期截止日期");
	}

	private static Optional<String> twice(FactCase asked) {
		return asked.fact().kind().changesMasterData() ? Optional.empty()
				: asked.same().findFirst().map((entry) -> onFile(entry, "不能重复登记"));
	}

	private static Optional<String> pregnantAlready(FactCase asked) {
		var date = asked.fact().date();
		return (!asked.is(FactKind.PREGNANCY) || asked.same().findAny().isPresent()) ? Optional.empty()
				: asked.pregnancies()
					.filter((entry) -> !date.isBefore(entry.date().minusMonths(PREGNANCY_MONTHS))
							&& !date.isAfter(entry.date().plusMonths(PREGNANCY_MONTHS)))
					.findFirst()
					.map((entry) -> onFile(entry, "如有错误请先划去那一条，已经生育或流产的请先登记"));
	}

	/** A birth between conception and the day the pregnancy was known contradicts it. */
	private static Optional<String> birthBeforePregnancy(FactCase asked) {
		var date = asked.fact().date();
		return !asked.is(FactKind.BIRTH, FactKind.MISCARRIAGE) || !asked.isWoman() ? Optional.empty()
				: asked.pregnancies()
					.filter((entry) -> date.isBefore(entry.date()) && date.isAfter(conceived(entry)))
					.findFirst()
					.map((entry) -> "%s的日期 %s 早于档案所载怀孕日期 %s，请核对；怀孕登记有误的请先划去".formatted(asked.fact().kind().title(),
							Period.inFull(date), Period.inFull(entry.date())));
	}

	private static LocalDate conceived(FileEntry pregnancy) {
		return (pregnancy.until() != null) ? pregnancy.until().minusMonths(PREGNANCY_MONTHS)
				: pregnancy.date().minusMonths(BIRTHS_MONTHS);
	}

	private static Optional<String> birthsTooClose(FactCase asked) {
		var date = asked.fact().date();
		return (!asked.is(FactKind.BIRTH) || !asked.isWoman()) ? Optional.empty() : asked.filed(FileKind.CHILD_BIRTH)
			.filter((entry) -> !entry.date().equals(date) && date.isAfter(entry.date().minusMonths(BIRTHS_MONTHS))
					&& date.isBefore(entry.date().plusMonths(BIRTHS_MONTHS)))
			.findFirst()
			.map((entry) -> onFile(entry, "出生日期有误的请先划去那一条再登记"));
	}

	private static Optional<String> reason(FactCase asked) {
		return when(asked.is(FactKind.CORRECTION) && asked.fact().note() == null, "更正基本信息请在说明中写明理由");
	}

	private static Optional<String> noExpectedDate(FactCase asked) {
		return when(asked.is(FactKind.PREGNANCY) && asked.fact().until() == null,
				"没有填写预产期：孕期保护按最长孕期计算，知道预产期后请划去本条并重新登记");
	}

	private static Optional<String> overdue(FactCase asked) {
		var until = asked.fact().until();
		return when(asked.is(FactKind.PREGNANCY) && until != null && until.isBefore(asked.today()),
				"预产期 %s 已过：已经生育的请登记“子女出生”，哺乳期保护由此起算".formatted(Period.inFull(until)));
	}

	private static String onFile(FileEntry entry, String advice) {
		return "档案中已有这项记录（%s），%s".formatted(entry.quoted(Period::inFull), advice);
	}

	private static Optional<String> when(boolean stands, String message) {
		return stands ? Optional.of(message) : Optional.empty();
	}

}
