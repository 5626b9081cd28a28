package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * Adds lines to personnel files; a line that is there already is not added again, nor one
 * that was struck out.
 */
@Component
class FileIntake {

	private final PersonnelFile file;

	private final Workers workers;

	private final EnteredFacts facts;

	FileIntake(PersonnelFile file, Workers workers, EnteredFacts facts) {
		this.file = file;
		this.workers = workers;
		this.facts = facts;
	}

	/**
	 * @param people rows of the same upload
	 */
	List<FileRow> read(List<Line> lines, Register register, List<WorkerRow> people) {
		var rows = new ArrayList<FileRow>();
		var described = described(people);
		var leaves = new LeaveDates(this.file);
		var repeats = new Repeats(this.file);
		for (var line : lines) {
			var row = FileRow.read(line);
			var person = register.people().refer(line, "worker", row.code(), "请先在人员表中登记此人或更正编号");
			if (person != null && !person.worker()) {
				line.fault("worker", "“%s”不是社区工作者，没有人事档案，请更正编号", row.code());
			}
			else if (person != null && row.isRead()) {
				check(line, row, described);
				leaves.check(line, row);
				repeats.check(line, row);
			}
			rows.add(row);
		}
		return rows;
	}

	private void check(Line line, FileRow row, Map<WorkerCode, Worker> described) {
		var worker = described.computeIfAbsent(row.worker(), (code) -> this.workers.findById(code).orElse(null));
		if (worker != null) {
			this.facts.against(worker, row.entry())
				.stream()
				.filter(Objection::refuses)
				.forEach((objection) -> line.fault("date", "%s", objection.message()));
			var most = this.facts.highestGrade(worker);
			row.says()
				.grade()
				.filter((grade) -> grade < 1 || grade > most)
				.ifPresent((grade) -> line.fault("value", "薪级应为1至%d级（本地的薪级上限），现为%d级", most, grade));
		}
	}

	/** As the rows say they are; who left is known as they were. */
	private Map<WorkerCode, Worker> described(List<WorkerRow> people) {
		var described = new HashMap<WorkerCode, Worker>();
		people.stream()
			.filter((row) -> row.code() != null && row.person().gender() != null && row.person().birthDate() != null)
			.filter((row) -> this.workers.find(row.worker()).filter(Worker::hasLeft).isEmpty())
			.forEach((row) -> described.put(row.worker(), WorkerIntake.draft(row)));
		return described;
	}

	/** Returns how many lines are new. */
	int store(List<FileRow> rows, AccountName by) {
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
