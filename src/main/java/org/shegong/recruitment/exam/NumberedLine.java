package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.shegong.approval.Objection;

/**
 * A line of a form that says something about one candidate or objection: its number, a
 * word, and whatever else.
 *
 * @param row which line of the field it is, from 1
 * @param number null where the line is about all that no other line names
 * @param rest null when there is none
 */
public record NumberedLine(int row, Integer number, String word, String rest) {

	private static final Pattern LINE = Pattern
		.compile("(?:(\\d{1,6})号?|其余)[\\s:：,，]+([^\\s:：,，]+)(?:[\\s:：,，]+(.*))?");

	/** The lines of a field, or what is wrong with it; never both. */
	public record Read(List<NumberedLine> lines, List<Objection> faults) {
	}

	/** Lines that each name their number. */
	public static Read read(String field, String sample) {
		return read(field, sample, false);
	}

	/** Lines of which one may be about 其余, all others. */
	static Read readWithOthers(String field, String sample) {
		return read(field, sample, true);
	}

	private static Read read(String field, String sample, boolean others) {
		var lines = new ArrayList<NumberedLine>();
		var faults = new ArrayList<Objection>();
		int row = 0;
		for (var text : (field != null) ? field.lines().toList() : List.<String>of()) {
			row++;
			if (!text.isBlank()) {
				var found = LINE.matcher(text.strip());
				if (found.matches() && (others || found.group(1) != null)) {
					lines.add(of(row, found));
				}
				else {
					faults.add(Objection.formFault("第%d行“%s”看不懂，请按“%s”的样子填写".formatted(row, text.strip(), sample)));
				}
			}
		}
		return new Read(faults.isEmpty() ? lines : List.of(), faults);
	}

	private static NumberedLine of(int row, MatchResult found) {
		var number = (found.group(1) != null) ? Integer.valueOf(found.group(1)) : null;
		var rest = (found.group(3) != null && !found.group(3).isBlank()) ? found.group(3).strip() : null;
		return new NumberedLine(row, number, found.group(2), rest);
	}

	/** Whether it is about all that no other line names. */
	boolean isAboutTheOthers() {
		return this.number == null;
	}

	public Objection fault(String message) {
		return Objection.formFault("第%d行：%s".formatted(this.row, message));
	}

}
