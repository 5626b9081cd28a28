package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.shegong.approval.Objection;

/**
 * A line of a form that says something about one candidate or objection: its number, a
 * word, and whatever else.
 *
 * @param row which line of the field it is, from 1
 * @param rest null when there is none
 */
public record NumberedLine(int row, int number, String word, String rest) {

	/** Nobody has this number. */
	private static final int OTHERS = 0;

	private static final Pattern LINE = Pattern.compile("(\\d{1,6}|其余)号?[\\s:：,，]+([^\\s:：,，]+)(?:[\\s:：,，]+(.*))?");

	/** The lines of a field, or what is wrong with it; never both. */
	public record Read(List<NumberedLine> lines, List<Objection> faults) {
	}

	public static Read read(String field, String sample) {
		var lines = new ArrayList<NumberedLine>();
		var faults = new ArrayList<Objection>();
		int row = 0;
		for (var text : (field != null) ? field.lines().toList() : List.<String>of()) {
			row++;
			if (!text.isBlank()) {
				var found = LINE.matcher(text.strip());
				if (found.matches()) {
					lines.add(new NumberedLine(row, number(found.group(1)), found.group(2),
							(found.group(3) == null || found.group(3).isBlank()) ? null : found.group(3).strip()));
				}
				else {
					faults.add(Objection.formFault("第%d行“%s”看不懂，请按“%s”的样子填写".formatted(row, text.strip(), sample)));
				}
			}
		}
		return new Read(faults.isEmpty() ? lines : List.of(), faults);
	}

	private static int number(String written) {
		return written.equals("其余") ? OTHERS : Integer.parseInt(written);
	}

	/** Whether it is about all that no other line names. */
	boolean isAboutTheOthers() {
		return this.number == OTHERS;
	}

	public Objection fault(String message) {
		return Objection.formFault("第%d行：%s".formatted(this.row, message));
	}

}
