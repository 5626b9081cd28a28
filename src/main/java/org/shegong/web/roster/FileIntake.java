package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.policy.Locality;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.web.roster.Steps.Step;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * Adds lines to personnel files; a line that is there already is not added again, nor one
 * that was struck out.
 */
@Component
class FileIntake {

	private final PersonnelFile file;

	private final EnteredFacts facts;

	FileIntake(PersonnelFile file, EnteredFacts facts) {
		this.file = file;
		this.facts = facts;
	}

	/** All lines of everybody whom the sheet names, also those that were struck out. */
	Map<WorkerCode, List<FileEntry>> filed(List<Line> lines) {
		return this.file.everOfAll(WorkerIntake.named(lines, "worker"))
			.stream()
			.sorted(Comparator.comparing(FileEntry::date).thenComparing(FileEntry::id))
			.collect(Collectors.groupingBy(FileEntry::worker));
	}

	/**
	 * @param filed all lines of everybody whom the sheet names
	 * @param people rows of the same upload
	 */
	List<FileRow> read(List<Line> lines, Map<WorkerCode, List<FileEntry>> filed, Known known, Register register,
			List<WorkerRow> people, Steps steps) {
		var rows = new ArrayList<FileRow>();
		var described = described(people, known);
		var counting = new HashMap<WorkerCode, List<FileEntry>>();
		filed.forEach((worker, entries) -> counting.put(worker,
				entries.stream().filter((entry) -> !entry.isStruck()).toList()));
		var leaves = new LeaveDates(counting);
		var repeats = new Repeats(counting);
		for (var line : lines) {
			var row = FileRow.read(line);
			var person = register.people().refer(line, "worker", row.code(), "请先在人员表中登记此人或更正编号");
			if (person != null && !person.worker()) {
				line.fault("worker", "“%s”不是社区工作者，没有人事档案，请更正编号", row.code());
			}
			else if (person != null && row.isRead()) {
				check(line, row, described, known);
				leaves.check(line, row);
				repeats.check(line, row);
			}
			rows.add(row);
			steps.at(Step.CHECKING, RosterSheet.FILE, rows.size(), lines.size());
		}
		return rows;
	}

	private void check(Line line, FileRow row, Map<WorkerCode, Worker> described, Known known) {
		var worker = described.computeIfAbsent(row.worker(), known.workers()::get);
		if (worker != null) {
			var place = known.tree().knows(worker.unit()) ? known.tree().localityOf(worker.unit()) : Locality.of(null);
			this.facts.against(worker, row.entry(), place)
				.stream()
				.filter(Objection::refuses)
				.forEach((objection) -> line.fault("date", "%s", objection.message()));
			var most = this.facts.highestGrade(place);
			row.says()
				.grade()
				.filter((grade) -> grade < 1 || grade > most)
				.ifPresent((grade) -> line.fault("value", "薪级应为1至%d级（本地的薪级上限），现为%d级", most, grade));
		}
	}

	/** As the rows say they are; who left is known as they were. */
	private static Map<WorkerCode, Worker> described(List<WorkerRow> people, Known known) {
		var described = new HashMap<WorkerCode, Worker>();
		people.stream()
			.filter((row) -> row.code() != null && row.person().gender() != null && row.person().birthDate() != null)
			.filter((row) -> known.worker(row.worker()).filter(Worker::hasLeft).isEmpty())
			.forEach((row) -> described.put(row.worker(), WorkerIntake.draft(row)));
		return described;
	}

	/** Returns how many lines are new. */
	int store(List<FileRow> rows, Map<WorkerCode, List<FileEntry>> there, Ledger ledger) {
		var fresh = rows.stream()
			.distinct()
			.filter((row) -> there.getOrDefault(row.worker(), List.of()).stream().noneMatch(row::isAlready))
			.toList();
		fresh.forEach((row) -> ledger.file().add(row.entry()));
		return fresh.size();
	}

}
