package org.shegong.web.policies;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.shegong.approval.Period;
import org.shegong.web.file.Paper;

/** What holds for a unit on a day, on sheets of A4. */
class PrintedRules {

	private final String unit;

	private final LocalDate day;

	private final List<PoliciesEndpoint.Line> lines;

	PrintedRules(String unit, LocalDate day, List<PoliciesEndpoint.Line> lines) {
		this.unit = unit;
		this.day = day;
		this.lines = lines;
	}

	byte[] bytes() {
		var paper = new Paper("本地规定");
		paper.line("%s　%s有效%s".formatted(this.unit, Period.inFull(this.day), localFrom()));
		this.lines.stream()
			.collect(Collectors.groupingBy(PoliciesEndpoint.Line::areaTitle, LinkedHashMap::new, Collectors.toList()))
			.forEach((area, rules) -> {
				paper.heading(area);
				paper.table(List.of(28, 20, 13, 39), List.of("规定", "内容", "自何日起", "出处"),
						rules.stream().map(PrintedRules::row).toList());
			});
		return paper.bytes();
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
