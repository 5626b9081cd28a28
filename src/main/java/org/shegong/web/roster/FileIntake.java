package org.shegong.web.roster;

import java.util.List;
import java.util.stream.Collectors;

import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.springframework.stereotype.Component;

/**
 * Adds lines to personnel files; a line that is there already is not added again, nor one
 * that was struck out.
 */
@Component
class FileIntake {

	private final PersonnelFile file;

	FileIntake(PersonnelFile file) {
		this.file = file;
	}

	List<FileRow> read(List<Line> lines, Register register) {
		return lines.stream().map((line) -> {
			var row = FileRow.read(line);
			var person = register.people().refer(line, "worker", row.worker(), "请先在 workers 表中登记此人或更正编号");
			if (person != null && !person.worker()) {
				line.fault("worker", "“%s”不是社区工作者，没有人事档案，请更正编号".formatted(row.worker()));
			}
			return row;
		}).toList();
	}

	/** Returns how many lines are new. */
	int store(List<FileRow> rows, String by) {
		var there = this.file.everOfAll(rows.stream().map(FileRow::worker).distinct().toList())
			.stream()
			.collect(Collectors.groupingBy(FileEntry::worker));
		var fresh = rows.stream()
			.distinct()
			.filter((row) -> there.getOrDefault(row.worker(), List.of()).stream().noneMatch(row::isAlready))
			.toList();
		fresh.forEach((row) -> this.file.append(row.entry(), by));
		return fresh.size();
	}

}
