package org.shegong.recruitment.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.approval.Objection;

/**
 * The result of one candidate in a step with few candidates.
 *
 * @param outcome passed, failed or withdrawn
 * @param score 0 to 100; null where the step has none
 * @param note null where nothing is said; no diagnoses (PIPL 28)
 */
public record ResultLine(int candidate, Outcome outcome, BigDecimal score, String note) {

	private static final int LONGEST_NOTE = 500;

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	private static final Map<String, Outcome> WORDS = Map.of("合格", Outcome.PASSED, "passed", Outcome.PASSED, "不合格",
			Outcome.FAILED, "failed", Outcome.FAILED, "放弃", Outcome.WITHDREW, "withdrew", Outcome.WITHDREW);

	enum Outcome {

		PASSED, FAILED, WITHDREW

	}

	/** The results, or what is wrong with them; never both. */
	public record Read(List<ResultLine> results, List<Objection> faults) {
	}

	/**
	 * A line about 其余 is about everybody whom no other line names.
	 * @param expected everybody who needs a result, nobody else may have one
	 * @param scored whether who passes has a score, before the note
	 */
	public static Read read(String field, Set<Integer> expected, boolean scored) {
		var read = NumberedLine.readWithOthers(field, scored ? "3 合格 86.5 表现突出" : "3 合格 报告已存档");
		var faults = new ArrayList<>(read.faults());
		var results = new ArrayList<ResultLine>();
		var missing = new LinkedHashSet<>(expected);
		var lines = read.lines().stream().collect(Collectors.partitioningBy(NumberedLine::isAboutTheOthers));
		lines.get(false).forEach((line) -> {
			if (!missing.remove(line.number())) {
				faults.add(line.fault((expected.contains(line.number()) ? "%d号候选人写了两次，只写一次" : "%d号候选人不在本次名单中")
					.formatted(line.number())));
			}
			results.add(named(line, scored, faults));
		});
		var others = lines.get(true);
		others.stream().limit(1).forEach((line) -> results.addAll(others(line, missing, scored, faults)));
		others.stream().skip(1).forEach((line) -> faults.add(line.fault("“其余”写了两次，只写一次")));
		if (read.faults().isEmpty() && others.isEmpty()) {
			missing.forEach((no) -> faults.add(Objection.formFault("%d号候选人还没有结果，请补填一行".formatted(no))));
		}
		return new Read(faults.isEmpty() ? results : List.of(), faults);
	}

	private static ResultLine named(NumberedLine line, boolean scored, List<Objection> faults) {
		var outcome = outcome(line, faults);
		if (!scored || outcome != Outcome.PASSED) {
			return new ResultLine(line.number(), outcome, null, note(line, line.rest(), faults));
		}
		var parts = (line.rest() != null) ? line.rest().split("\\s+", 2) : new String[] { "" };
		var score = points(parts[0]);
		if (score == null) {
			faults.add(line.fault("合格的请在结果后填写 0 至 100 的考核分数"));
		}
		return new ResultLine(line.number(), outcome, score, note(line, (parts.length > 1) ? parts[1] : null, faults));
	}

	/** Nobody has the same score as all others. */
	private static List<ResultLine> others(NumberedLine line, Set<Integer> others, boolean scored,
			List<Objection> faults) {
		var outcome = outcome(line, faults);
		if (scored && outcome == Outcome.PASSED) {
			faults.add(line.fault("合格的请逐人填写考核分数，不能写“其余”"));
		}
		var note = note(line, line.rest(), faults);
		return others.stream().map((no) -> new ResultLine(no, outcome, null, note)).toList();
	}

	/** Null where the word is none of them. */
	private static Outcome outcome(NumberedLine line, List<Objection> faults) {
		var outcome = WORDS.get(line.word());
		if (outcome == null) {
			faults.add(line.fault("结果请填“合格”“不合格”或“放弃”，现为“%s”".formatted(line.word())));
		}
		return outcome;
	}

	private static String note(NumberedLine line, String note, List<Objection> faults) {
		if (note != null && note.length() > LONGEST_NOTE) {
			faults.add(line.fault("说明不能超过%d字".formatted(LONGEST_NOTE)));
		}
		return note;
	}

	/** A score of 0 to 100 with at most two decimals; null where it is none. */
	static BigDecimal points(String text) {
		if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
			return null;
		}
		var score = new BigDecimal(text);
		return (score.compareTo(FULL) <= 0) ? score : null;
	}

	/** The best score first; at equal ones who registered first. */
	static Comparator<ResultLine> best() {
		return Comparator.comparing(ResultLine::score, Comparator.reverseOrder()).thenComparing(ResultLine::candidate);
	}

	boolean passed() {
		return this.outcome == Outcome.PASSED;
	}

	/** Why the candidate falls out, for the record. */
	String reason(String step) {
		var what = (this.outcome == Outcome.WITHDREW) ? "本人放弃" : step + "不合格";
		return (this.note != null) ? what + "：" + this.note : what;
	}

}
