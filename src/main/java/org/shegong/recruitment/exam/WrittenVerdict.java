package org.shegong.recruitment.exam;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;

/**
 * A verdict as a department wrote it down, in a line of a form.
 *
 * @param row which line of the field it is, from 1
 * @param numbers of whom it is; null where it is of all whom no other line names
 * @param finding id of the finding, or its title
 * @param applies whether it stands against them; else it is waived
 * @param reason null where none is given
 */
record WrittenVerdict(int row, BitSet numbers, String finding, boolean applies, String reason) {

	private static final String SAMPLE = "3 户籍 不影响 配偶在本社区居住";

	private static final Pattern LINE = Pattern.compile(
			"(?:(\\d{1,6}号?(?:-\\d{1,6}号?)?(?:[,，、]\\d{1,6}号?(?:-\\d{1,6}号?)?)*)|其余)[\\s:：]+(\\S+)[\\s:：]+(\\S+)(?:[\\s:：,，]+(.*))?");

	/** The verdict in a line; empty where the line is at fault. */
	static Optional<WrittenVerdict> read(int row, String text, List<Objection> faults) {
		var said = LINE.matcher(text);
		var applies = said.matches() ? applies(said.group(3)) : null;
		if (applies == null) {
			faults.add(Objection.formFault("第%d行“%s”看不懂，请按“%s”或“3 学历 适用 没有学历证书”的样子填写".formatted(row, text, SAMPLE)));
			return Optional.empty();
		}
		var written = new WrittenVerdict(row, (said.group(1) != null) ? new BitSet() : null, said.group(2), applies,
				Said.nothing(said.group(4)) ? null : said.group(4).strip());
		if (said.group(1) != null) {
			for (var part : said.group(1).replace("号", "").split("[,，、]")) {
				written.count(part, faults);
			}
		}
		return Optional.of(written);
	}

	private void count(String part, List<Objection> faults) {
		var ends = part.split("-");
		int first = Integer.parseInt(ends[0]);
		int last = Integer.parseInt(ends[ends.length - 1]);
		if (last < first) {
			faults.add(fault("%s 的起止写反了，请写成 %d-%d".formatted(part, last, first)));
		}
		else {
			this.numbers.set(first, last + 1);
		}
	}

	/** Null where the word is neither. */
	private static Boolean applies(String word) {
		return switch (word) {
			case "applies", "适用", "不通过" -> Boolean.TRUE;
			case "waived", "不影响", "不适用", "放宽" -> Boolean.FALSE;
			default -> null;
		};
	}

	/** Whether it is of all whom no other line names. */
	boolean isAboutTheOthers() {
		return this.numbers == null;
	}

	Objection fault(String message) {
		return Objection.formFault("第%d行：%s".formatted(this.row, message));
	}

}
