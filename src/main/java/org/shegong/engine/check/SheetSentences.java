package org.shegong.engine.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.engine.forms.FormSheet;

/** What a form asks can be given, by the browser's rules as well as by ours. */
class SheetSentences {

	private static final String UNESCAPED = "(?<!\\\\)(?:\\\\\\\\)*";

	/** What no browser knows, or reads as something else. */
	private static final Pattern FOREIGN = Pattern.compile(UNESCAPED + "(?:\\\\[AzZGQEhHRX]|\\\\[pP]\\{|&&\\[)");

	/** The same outside of brackets, within which these signs stand for themselves. */
	private static final Pattern FOREIGN_OUTSIDE = Pattern
		.compile(UNESCAPED + "(?:\\(\\?(?:>|[a-zA-Z-]+[:)])|[*+?}]\\+)");

	private static final Pattern BRACKETS = Pattern.compile(UNESCAPED + "\\[(?:\\\\.|[^\\]\\\\])*+\\]");

	private static final Pattern BRIEF = Pattern.compile("(?<![\\w.\"'-])brief\\.(\\w+)");

	private final Variables variables;

	private final OfferedChoices choices;

	SheetSentences(Variables variables, OfferedChoices choices) {
		this.variables = variables;
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("limits that something keeps", this::limits),
				new Sentence("formats that can be read", this::patterns), new Sentence("parts of a form", this::parts),
				new Sentence("parts of a page", this::pages),
				new Sentence("what is asked for is shown", this::decidedBlind));
	}

	private void limits(Drawing drawing, Findings findings) {
		fields(drawing, (file, field) -> {
			if (field.min() != null && field.max() != null && highest(field).compareTo(lowest(field)) < 0) {
				at(findings, file, field, "最小值 %s 与最大值 %s 之间没有可以填的数".formatted(plain(field.min()), plain(field.max())),
						"请改正“Minimum”“Maximum”，并核对小数位数和步长");
			}
			if (field.minLength() != null && field.maxLength() != null && field.minLength() > field.maxLength()) {
				at(findings, file, field, "最少 %d 字多于最多 %d 字，怎么填都不对".formatted(field.minLength(), field.maxLength()),
						"请改正“Minimum length”和“Maximum length”");
			}
			if (field.isChoice() && field.options().isEmpty() && field.optionsFrom() == null) {
				at(findings, file, field, "没有可以选的内容", "请加上选项");
			}
			var values = new HashSet<String>();
			field.options()
				.stream()
				.filter((option) -> !values.add(option.value()))
				.forEach((option) -> at(findings, file, field, "有两个选项的值都是“" + option.value() + "”，分不清选了哪个",
						"请给每个选项不同的“Value”"));
		});
	}

	/** The least that its decimals and its step allow. */
	private static BigDecimal lowest(FormSheet.Field field) {
		return onStep(field, field.min(), RoundingMode.CEILING);
	}

	private static BigDecimal highest(FormSheet.Field field) {
		return onStep(field, field.max(), RoundingMode.FLOOR);
	}

	private static BigDecimal onStep(FormSheet.Field field, BigDecimal bound, RoundingMode towards) {
		var rounded = (field.decimals() != null) ? bound.setScale(Math.max(field.decimals(), 0), towards) : bound;
		return (field.increment() != null && field.increment().signum() > 0)
				? rounded.divide(field.increment(), 0, towards).multiply(field.increment()) : rounded;
	}

	private static String plain(BigDecimal number) {
		return number.toPlainString();
	}

	private void patterns(Drawing drawing, Findings findings) {
		fields(drawing, (file, field) -> {
			if (field.pattern() != null && !isReadable(field.pattern())) {
				at(findings, file, field, "格式“" + field.pattern() + "”读不懂，填写时不起作用",
						"请改正“Custom regular expression”，如 ^[0-9]{11}$");
			}
		});
	}

	/** By browsers and here alike. */
	private static boolean isReadable(String pattern) {
		try {
			Pattern.compile(pattern);
			return !FOREIGN.matcher(pattern).find()
					&& !FOREIGN_OUTSIDE.matcher(BRACKETS.matcher(pattern).replaceAll("x")).find();
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	private void parts(Drawing drawing, Findings findings) {
		drawing.unit()
			.forms()
			.stream()
			.filter((file) -> file.endsWith(".form") && drawing.sheets().containsKey(file))
			.forEach((file) -> new FormParts(file, drawing.sheets().get(file), shownWith(drawing, file), findings)
				.check(drawing.unit().text(file)));
	}

	/** Pages name what they show with the dots of their own language. */
	private void pages(Drawing drawing, Findings findings) {
		drawing.unit()
			.forms()
			.stream()
			.filter((file) -> file.endsWith(".html"))
			.forEach((file) -> BRIEF.matcher(drawing.unit().text(file))
				.results()
				.map((found) -> found.group(1))
				.distinct()
				.forEach((part) -> FeelReading.part("brief", part,
						(message, remedy) -> findings.at(file, "brief." + part, null, message, remedy))));
	}

	/** Whoever decides sees what is asked for. */
	private void decidedBlind(Drawing drawing, Findings findings) {
		var deciders = new Deciders(drawing, this.choices);
		drawing.all(UserTask.class)
			.stream()
			.filter(deciders::judges)
			.forEach((task) -> drawing.form(task)
				.map((form) -> form.id() + ".form")
				.filter((file) -> drawing.unit().files().containsKey(file)
						&& !drawing.unit().text(file).contains("brief.lines"))
				.ifPresent((file) -> findings.warn(file, task, "办理人在这张表单上看不到申请的内容",
						"请加一个表格（Table），“Data source”填 =brief.lines，列为 label 和 value")));
	}

	/** At the start there is nothing yet; at a task there is what the case knows. */
	private Set<String> shownWith(Drawing drawing, String file) {
		var form = drawing.sheets().get(file);
		var ofTask = drawing.all(UserTask.class)
			.stream()
			.anyMatch((task) -> drawing.form(task).filter(form::equals).isPresent());
		var ofStart = drawing.starts()
			.stream()
			.anyMatch((start) -> drawing.form(start).filter(form::equals).isPresent());
		if (ofStart && !ofTask) {
			return Set.of();
		}
		var known = new HashSet<>(this.variables.known(drawing));
		known.add("brief");
		return known;
	}

	private interface Look {

		void at(String file, FormSheet.Field field);

	}

	private static void fields(Drawing drawing, Look look) {
		for (var file : drawing.unit().forms()) {
			var sheet = drawing.sheets().get(file);
			Set.copyOf((sheet != null) ? sheet.fields() : List.<FormSheet.Field>of())
				.forEach((field) -> look.at(file, field));
		}
	}

	private static void at(Findings findings, String file, FormSheet.Field field, String message, String remedy) {
		findings.at(file, field.key(), field.label(), "字段“%s”%s".formatted(field.label(), message), remedy);
	}

}
