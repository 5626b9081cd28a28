package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.shegong.approval.Objection;

/**
 * One hit of the negative list as a department writes it down.
 *
 * @param candidate number of the candidate
 * @param item id of the item, {@code other} for what the list does not name
 * @param note what was found; null where nothing is said
 */
record HitLine(int candidate, String item, String note) {

	static final String OTHER = "other";

	private static final int LONGEST_NOTE = 500;

	/** The hits, or what is wrong with them; never both. */
	public record Read(List<HitLine> hits, List<Objection> faults) {
	}

	static Read read(String field, NegativeList list, Set<Integer> candidates) {
		var read = NumberedLine.read(field, "3 被列入严重失信名单 查询日期");
		var faults = new ArrayList<>(read.faults());
		var hits = new ArrayList<HitLine>();
		for (var line : read.lines()) {
			var other = line.word().equals(OTHER) || line.word().equals("其他");
			var item = other ? OTHER : list.find(line.word()).orElse(null);
			if (other && line.rest() == null) {
				faults.add(line.fault("选“其他”的请写明理由"));
			}
			if (!candidates.contains(line.number())) {
				faults.add(line.fault("没有%d号候选人".formatted(line.number())));
			}
			if (item == null) {
				faults.add(line.fault("负面清单中没有“%s”，可选：%s、其他".formatted(line.word(), list.offered())));
			}
			if (line.rest() != null && line.rest().length() > LONGEST_NOTE) {
				faults.add(line.fault("说明不能超过%d字".formatted(LONGEST_NOTE)));
			}
			hits.add(new HitLine(line.number(), item, line.rest()));
		}
		return new Read(faults.isEmpty() ? hits : List.of(), faults);
	}

}
