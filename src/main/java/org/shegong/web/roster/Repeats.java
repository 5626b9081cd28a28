package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.InWords;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.FileEntry;
import org.shegong.worker.YearFact.Assessed;

/**
 * What sheets tell of once more. A line that is on file word for word is the same one;
 * one that says the same of the same day in another note would count twice, and a second
 * grade of one year contradicts the first. Two notices of one day (XX-19, XX-20: person
 * and time) are lawful where their words differ, because each counts by itself.
 */
class Repeats {

	private final Map<WorkerCode, List<FileEntry>> filed;

	private final Map<WorkerCode, List<Earlier>> told = new HashMap<>();

	/**
	 * @param filed the lines that count, of everybody whom the sheet names
	 */
	Repeats(Map<WorkerCode, List<FileEntry>> filed) {
		this.filed = filed;
	}

	/** A row of the same sheet. */
	private record Earlier(FileRow row, int line) {
	}

	void check(Line line, FileRow row) {
		var filed = this.filed.getOrDefault(row.worker(), List.of());
		var told = this.told.computeIfAbsent(row.worker(), (worker) -> new ArrayList<>());
		if (filed.stream().noneMatch(row::isAlready) && told.stream().noneMatch((one) -> one.row().equals(row))) {
			onFile(row, filed).or(() -> onSheet(row, told))
				.ifPresent((where) -> line.fault("date", "与%s，%s只登记一次；确有错误的请先划去原来的记录，或更正这一行", where,
						(row.says().kind() == FiledKind.ASSESSMENT) ? "同一年度的考核" : "同一天的同一事项"));
		}
		told.add(new Earlier(row, line.row()));
	}

	private static Optional<String> onFile(FileRow row, List<FileEntry> filed) {
		return filed.stream()
			.filter((entry) -> year(row.entry()).isPresent() ? year(row.entry()).equals(year(entry))
					: entry.request() == null && row.repeats(entry))
			.findFirst()
			.map((entry) -> "档案中同一%s已登记的%s".formatted(year(entry).isPresent() ? "年度" : "天",
					entry.quoted(InWords::day)));
	}

	private static Optional<String> onSheet(FileRow row, List<Earlier> told) {
		return told.stream()
			.filter((one) -> year(row.entry()).isPresent() ? year(row.entry()).equals(year(one.row().entry()))
					: row.repeats(one.row()))
			.findFirst()
			.map((one) -> "第 %d 行同一%s已登记".formatted(one.line(), year(row.entry()).isPresent() ? "年度" : "天"));
	}

	private static Optional<Integer> year(FileEntry entry) {
		return entry.says(Assessed.class).map(Assessed::year);
	}

}
