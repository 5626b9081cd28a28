package org.shegong.web.roster.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Everything found wrong, short enough to be read. */
public record FaultReport(List<Fault> faults) {

	private static final int MOST_OF_A_CAUSE = 20;

	private static final int MOST_IN_ALL = 100;

	private record Cause(String sheet, String cause) {
	}

	/**
	 * Row by row, at most twenty lines for one cause and a hundred in all; the last of
	 * them says how many there are more.
	 */
	public List<Fault> lines() {
		var ordered = this.faults.stream().distinct().sorted(Comparator.comparingInt(Fault::row)).toList();
		var told = ordered.stream()
			.collect(Collectors.groupingBy((fault) -> new Cause(fault.sheet(), fault.cause()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.flatMap((same) -> shortened(same).stream())
			.sorted(Comparator.comparingInt(Fault::row))
			.toList();
		if (told.size() <= MOST_IN_ALL) {
			return told;
		}
		var most = new ArrayList<>(told.subList(0, MOST_IN_ALL - 1));
		most.add(Fault.ofFile("还有%d处问题没有列出；请先核对各列是否与列名对齐，改好以上各处后再上传检查".formatted(ordered.size() - most.size())));
		return most;
	}

	private static List<Fault> shortened(List<Fault> same) {
		if (same.size() <= MOST_OF_A_CAUSE) {
			return same;
		}
		var told = new ArrayList<>(same.subList(0, MOST_OF_A_CAUSE - 1));
		var rest = same.subList(MOST_OF_A_CAUSE - 1, same.size());
		var first = rest.get(0);
		told.add(new Fault(first.sheet(), first.row(), first.column(), "第%d–%d行还有%d处同样的问题（共%d处），改法同上"
			.formatted(first.row(), rest.get(rest.size() - 1).row(), rest.size(), same.size())));
		return told;
	}

}
