package org.shegong.web.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.shegong.policy.Period;
import org.shegong.policy.Area;
import org.shegong.web.file.Paper;

/** What holds for a unit on a day, on sheets of A4. */
class PrintedRules {

	private static final String FORM = "表单填写要求";

	private final String unit;

	private final LocalDate day;

	private final List<PoliciesEndpoint.Line> lines;

	private final List<NamedRules.Sheet> rules;

	private final List<PoliciesEndpoint.Cited> articles;

	PrintedRules(String unit, LocalDate day, List<PoliciesEndpoint.Line> lines, List<NamedRules.Sheet> rules,
			List<PoliciesEndpoint.Cited> articles) {
		this.unit = unit;
		this.day = day;
		this.lines = lines;
		this.rules = rules;
		this.articles = articles;
	}

	byte[] bytes() {
		var paper = new Paper("本地规定");
		paper.line("%s　%s有效%s".formatted(this.unit, Period.inFull(this.day), localFrom()));
		var numbers = this.lines.stream().collect(Collectors.groupingBy(PoliciesEndpoint.Line::areaTitle));
		var cited = this.articles.stream().collect(Collectors.groupingBy(PoliciesEndpoint.Cited::areaTitle));
		for (var area : Area.values()) {
			print(paper, area.title(), numbers.getOrDefault(area.title(), List.of()),
					cited.getOrDefault(area.title(), List.of()));
		}
		return paper.bytes();
	}

	/** Numbers first, then the rules that go by them, then the articles these cite. */
	private void print(Paper paper, String area, List<PoliciesEndpoint.Line> numbers,
			List<PoliciesEndpoint.Cited> cited) {
		if (!numbers.isEmpty()) {
			paper.heading(area);
			paper.table(List.of(28, 20, 13, 39), List.of("规定", "内容", "自何日起", "出处"),
					numbers.stream().map(PrintedRules::row).toList());
		}
		this.rules.stream().filter((sheet) -> sheet.areaTitle().equals(area)).forEach((sheet) -> {
			paper.heading("%s · 核对的规则：%s".formatted(area, sheet.title()));
			paper.table(List.of(32, 68), List.of("规则", "依据"), sheet.rules().stream().map(PrintedRules::row).toList());
		});
		if (!cited.isEmpty()) {
			paper.heading("%s · 条文".formatted(area));
			paper.table(List.of(32, 54, 14), List.of("文件和条款", "内容", "效力"),
					cited.stream().map(PrintedRules::row).toList());
		}
	}

	private static List<String> row(NamedRules.Entry rule) {
		return List.of(rule.name(), rule.restsOn().isEmpty() ? FORM
				: rule.restsOn().stream().map(NamedRules.Ground::inWords).collect(Collectors.joining("；")));
	}

	private static List<String> row(PoliciesEndpoint.Cited article) {
		return List.of(article.source(), (article.sentence() != null) ? article.sentence() : "", article.statusTitle());
	}

	/** From which day the place's own measure is in force. */
	private String localFrom() {
		return this.lines.stream()
			.filter((line) -> line.parameter().equals("policy-effective-date"))
			.map((line) -> "；本地办法自%s起施行".formatted(line.inWords()))
			.findFirst()
			.orElse("");
	}

	private static List<String> row(PoliciesEndpoint.Line line) {
		return List.of(line.title(), line.inWords() + next(line), Period.inFull(line.since()),
				(line.source().startsWith(line.statusTitle()) ? line.source()
						: "%s（%s）".formatted(line.source(), line.statusTitle())) + entered(line));
	}

	private static String next(PoliciesEndpoint.Line line) {
		return (line.next() == null) ? ""
				: "（%s起：%s）".formatted(Period.inFull(line.next().from()), line.next().inWords());
	}

	private static String entered(PoliciesEndpoint.Line line) {
		return (line.enteredBy() != null) ? "，由%s录入".formatted(line.enteredBy()) : "";
	}

}
