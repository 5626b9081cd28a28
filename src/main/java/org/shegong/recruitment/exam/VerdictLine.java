package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;
import org.shegong.policy.Basis;

/**
 * One line in which a department says about a finding whether it applies, for one
 * candidate or for several of whom the same is true:
 * {@code 3,5-8 household waived reason}, or for all others of whom nobody has said it:
 * {@code 其余 household waived reason}.
 *
 * @param finding id of the finding
 * @param applies whether it stands against the candidate; else it is waived
 * @param reason why; always there where it is waived
 */
record VerdictLine(int candidate, String finding, boolean applies, String reason) {

	static final String SAMPLE = "3 户籍 不影响 配偶在本社区居住";

	private static final String OTHERS = "其余";

	private static final Pattern LINE = Pattern
		.compile("((?:\\d{1,6}号?)(?:[,，、-]\\d{1,6}号?)*|其余)[\\s:：]+(\\S+)[\\s:：]+(\\S+)(?:[\\s:：,，]+(.*))?");

	private static final int LONGEST_REASON = 500;

	private static final int MOST_PEOPLE = 5000;

	/** The verdicts, or what is wrong with them; never both. */
	public record Read(List<VerdictLine> lines, List<Objection> faults) {
	}

	static Read read(String field, Bench bench) {
		var lines = new ArrayList<VerdictLine>();
		var faults = new ArrayList<Objection>();
		var texts = (field != null) ? field.lines().map(String::strip).filter((text) -> !text.isEmpty()).toList()
				: List.<String>of();
		// the others are known when all have been named
		texts.stream().filter((text) -> !text.startsWith(OTHERS)).forEach((text) -> read(text, bench, lines, faults));
		texts.stream().filter((text) -> text.startsWith(OTHERS)).forEach((text) -> read(text, bench, lines, faults));
		return new Read(faults.isEmpty() ? lines : List.of(), faults);
	}

	private static void read(String text, Bench bench, List<VerdictLine> lines, List<Objection> faults) {
		var said = LINE.matcher(text);
		var verdict = said.matches() ? applies(said.group(3)) : null;
		if (verdict == null) {
			faults.add(Objection.formFault("“%s”看不懂，请按“%s”或“3 学历 适用 没有学历证书”的样子填写".formatted(text, SAMPLE)));
			return;
		}
		var reason = (Said.nothing(said.group(4))) ? null : said.group(4).strip();
		if (reason == null && !verdict) {
			faults.add(Objection.formFault("“%s”没有写理由：认定不影响的，须逐人写明理由".formatted(text)));
		}
		else if (reason != null && reason.length() > LONGEST_REASON) {
			faults.add(Objection.formFault("理由不能超过%d字".formatted(LONGEST_REASON)));
		}
		if (said.group(1).equals(OTHERS)) {
			others(said.group(2), verdict, reason, bench, lines, faults);
		}
		else {
			numbers(said.group(1)).forEach((no) -> named(said.group(2), bench.found().get(no)).ifPresentOrElse(
					(finding) -> take(no, finding, verdict, reason, lines, faults),
					() -> faults.add(Objection.formFault("%d号候选人没有“%s”这项系统核对结果，请刷新后核对".formatted(no, said.group(2))))));
		}
	}

	private static void others(String finding, boolean applies, String reason, Bench bench, List<VerdictLine> lines,
			List<Objection> faults) {
		if (bench.found().values().stream().allMatch((found) -> named(finding, found).isEmpty())) {
			faults.add(Objection.formFault("没有候选人有“%s”这项系统核对结果，请刷新后核对".formatted(finding)));
		}
		var said = lines.stream()
			.map((line) -> new Bench.Word(line.candidate(), line.finding()))
			.collect(Collectors.toSet());
		bench.open()
			.forEach((no, open) -> named(finding, open).filter((one) -> !said.contains(new Bench.Word(no, one.id())))
				.ifPresent((one) -> lines.add(new VerdictLine(no, one.id(), applies, reason))));
	}

	private static Optional<Finding> named(String written, List<Finding> found) {
		return (found != null) ? found.stream().filter((finding) -> finding.isNamed(written)).findFirst()
				: Optional.empty();
	}

	private static void take(int no, Finding finding, boolean applies, String reason, List<VerdictLine> lines,
			List<Objection> faults) {
		if (finding.bar() && !applies) {
			faults.add(Objection.refusal("%d号：%s，依法不能认定为不影响".formatted(no, finding.message()),
					Basis.recorded(finding.rule(), finding.source(), finding.status())));
		}
		lines.add(new VerdictLine(no, finding.id(), applies, reason));
	}

	/** Null where the word is neither. */
	private static Boolean applies(String word) {
		return switch (word) {
			case "applies", "适用", "不通过" -> Boolean.TRUE;
			case "waived", "不影响", "不适用", "放宽" -> Boolean.FALSE;
			default -> null;
		};
	}

	private static Stream<Integer> numbers(String written) {
		return Stream.of(written.replace("号", "").split("[,，、]")).flatMap((part) -> {
			var ends = part.split("-");
			return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])).boxed();
		}).limit(MOST_PEOPLE);
	}

}
