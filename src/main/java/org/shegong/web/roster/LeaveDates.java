package org.shegong.web.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shegong.account.WorkerCode;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;

/**
 * The leaves that sheets tell of, person by person: no day is told twice, because each
 * line is counted.
 */
class LeaveDates {

	private final Map<WorkerCode, List<FileEntry>> filed;

	private final Map<WorkerCode, List<Leave>> told = new HashMap<>();

	/**
	 * @param filed the lines that count, of everybody whom the sheet names
	 */
	LeaveDates(Map<WorkerCode, List<FileEntry>> filed) {
		this.filed = filed;
	}

	/**
	 * A leave and where it is told.
	 */
	private record Leave(FiledValue says, String where) {

		LocalDate last() {
			return (this.says.until() != null) ? this.says.until() : this.says.date();
		}

		/** Half days of one day may be two leaves. */
		boolean clashes(Leave other) {
			var first = this.says.date().isBefore(other.says.date()) ? this.says.date() : other.says.date();
			var last = last().isAfter(other.last()) ? last() : other.last();
			var apart = last().isBefore(other.says.date()) || other.last().isBefore(this.says.date());
			return !apart
					&& days().add(other.days()).compareTo(BigDecimal.valueOf(FiledValue.daysBetween(first, last))) > 0;
		}

		private BigDecimal days() {
			return (this.says.quantity() != null) ? this.says.quantity()
					: BigDecimal.valueOf(FiledValue.daysBetween(this.says.date(), last()));
		}

	}

	void check(Line line, FileRow row) {
		if (row.says().kind() != FiledKind.LEAVE) {
			return;
		}
		var known = this.told.computeIfAbsent(row.worker(), this::onFile);
		var leave = new Leave(row.says(), "第 %d 行".formatted(line.row()));
		known.stream()
			.filter((other) -> !leave.says().equals(other.says()) && leave.clashes(other))
			.findFirst()
			.ifPresent((other) -> line.fault("date", "与%s的%s（%s至%s）日期重叠，同一天的假只登记一次，请合并或更正日期", other.where(),
					other.says().inWords(), other.says().date(), other.last()));
		known.add(leave);
	}

	/** What cases wrote is told by themselves. */
	private List<Leave> onFile(WorkerCode worker) {
		var known = new ArrayList<Leave>();
		this.filed.getOrDefault(worker, List.of())
			.stream()
			.filter((entry) -> entry.request() == null && entry.is(FileKind.LEAVE))
			.map((entry) -> new Leave(says(entry), "档案中"))
			.forEach(known::add);
		return known;
	}

	private static FiledValue says(FileEntry entry) {
		return FiledValue.of(FiledKind.LEAVE, entry);
	}

}
