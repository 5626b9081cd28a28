package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.FileKind;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Corrected;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * Writes into a worker's file what the roster changes about them, with what was there
 * before (ORD-51: 岗位变化); where nothing changes, nothing is written.
 */
@Component
class RosterTrace {

	private final MasterWords words;

	private final Employers employers;

	private final Witness witness;

	private final Clock clock;

	RosterTrace(MasterWords words, Employers employers, Witness witness, Clock clock) {
		this.words = words;
		this.employers = employers;
		this.witness = witness;
		this.clock = clock;
	}

	/**
	 * To be called before a row is stored.
	 * @param stored the worker as they are; null where they are new
	 * @return what somebody has to see to because of the change
	 */
	List<Fault> note(WorkerRow row, Worker stored, Known known, Intake intake) {
		if (stored == null) {
			intake.ledger()
				.trail()
				.add(this.witness.noted(AuditAction.WORKER_ENTERED, row.worker().account(), row.standing().unit(), null,
						null));
			return List.of();
		}
		var contract = contract(row, known);
		var before = MasterData.of(stored, contract);
		var after = MasterData.of(row, before);
		var warning = this.employers.warning(row, stored, known.latest(stored.code()), intake.tree(), today());
		if (intake.occasion().leavesTrace()) {
			if (row.contract() != null && contract.isEmpty() && row.contract().exists()) {
				agreed(row, intake);
			}
			before.changedIn(after)
				.stream()
				.filter((column) -> contract.isPresent() || !MasterData.CONTRACT.contains(column)
						|| row.contract() == null || !row.contract().exists())
				.forEach((column) -> changed(stored, column, before, after, intake, warning));
		}
		noteChanged(row, before.changedIn(after), intake.ledger());
		return warning.map((said) -> new Fault(RosterSheet.WORKERS.id(), row.line().row(), "unit", said))
			.stream()
			.toList();
	}

	private void noteChanged(WorkerRow row, Collection<String> columns, Ledger ledger) {
		if (!columns.isEmpty()) {
			ledger.trail()
				.add(this.witness.noted(AuditAction.MASTER_DATA_CHANGED, row.worker().account(), row.standing().unit(),
						null, columns.stream().map(MasterWords::title).collect(Collectors.joining("、"))));
		}
	}

	/** The stored contract that the row is about; none where it brings a new one. */
	private static Optional<Employment> contract(WorkerRow row, Known known) {
		return (row.contract() != null) ? row.contract().known() : known.latest(row.worker());
	}

	private void changed(Worker worker, String column, MasterData before, MasterData after, Intake intake,
			Optional<String> warning) {
		var occasion = intake.occasion();
		var former = before.of(column).orElse(null);
		var value = after.of(column).orElse(null);
		var summary = new StringBuilder("%s：%s → %s".formatted(MasterWords.title(column),
				this.words.inWords(column, former, intake.tree()), this.words.inWords(column, value, intake.tree())));
		Optional.ofNullable(occasion.note()).ifPresent((note) -> summary.append("。").append(note));
		warning.filter((said) -> column.equals("unit")).ifPresent((said) -> summary.append("。").append(said));
		append(new FileEntry(worker.code(), date(occasion), fact(column, former, value, occasion), summary.toString()),
				intake);
	}

	/** A further contract is one line, not one per column. */
	private void agreed(WorkerRow row, Intake intake) {
		var contract = row.contract();
		append(new FileEntry(row.worker(), date(intake.occasion()),
				new Corrected("contractNumber", contract.number(), null),
				"登记劳动合同%s：%s至%s".formatted((contract.number() != null) ? " " + contract.number() : "",
						(contract.from() != null) ? contract.from() : "未填起始日期",
						(contract.until() != null) ? contract.until() : "无固定期限")),
				intake);
	}

	private static void append(FileEntry entry, Intake intake) {
		var occasion = intake.occasion();
		intake.ledger().file().add(entry.onPaper(occasion.paper()).because(null, null, occasion.source()));
	}

	private static FileFact fact(String column, String before, String after, Occasion occasion) {
		var former = MasterWords.kept(column, before);
		var value = MasterWords.kept(column, after);
		return switch (kind(column, occasion)) {
			case CERTIFICATE -> new Certified(value, null, true, former);
			case POST_CHANGE -> new PostChanged(column, value, former);
			default -> new Corrected(column, value, former);
		};
	}

	private static FileKind kind(String column, Occasion occasion) {
		if (occasion.kind() != null) {
			return occasion.kind();
		}
		return MasterData.PLACE.contains(column) ? FileKind.POST_CHANGE : FileKind.CORRECTION;
	}

	private LocalDate date(Occasion occasion) {
		return (occasion.date() != null) ? occasion.date() : today();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
