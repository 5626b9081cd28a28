package org.shegong.web.roster;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.WorkerCode;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.FileEntry;

/**
 * A row of the sheet {@code file}.
 *
 * @param says null where it could not be read
 */
record FileRow(WorkerCode worker, FiledValue says, String note) {

	/** Facts of a life that both the import and the personnel office enter. */
	private static final Set<FiledKind> ONCE = EnumSet.of(FiledKind.PREGNANCY, FiledKind.CHILD_BIRTH,
			FiledKind.MISCARRIAGE, FiledKind.MEDICAL_PERIOD, FiledKind.CERTIFICATE, FiledKind.INJURY,
			FiledKind.EXAM_ELIGIBILITY);

	private static final int LONGEST_NOTE = 900;

	/** As the sheet says it; null where it does not. */
	String code() {
		return (this.worker != null) ? this.worker.value() : null;
	}

	static FileRow read(Line line) {
		var worker = WorkerCode.read(line.code("worker", 64)).orElse(null);
		var kind = line.need("kind", line.choice("kind", FiledKind.WORDS, null));
		var date = line.need("date", line.date("date", null));
		var until = line.date("until", null);
		line.inOrder(date, "until", until, "截止日期不能早于日期");
		var says = (kind != null) ? value(line, FiledValue.of(kind, date, until)) : null;
		if (says != null) {
			says.lack()
				.filter((lack) -> !lack.column().equals("until") || line.blank("until"))
				.ifPresent((lack) -> line.fault(lack.column(), "%s", lack.message()));
		}
		return new FileRow(worker, says, line.text("note", LONGEST_NOTE, null));
	}

	private static FiledValue value(Line line, FiledValue bare) {
		line.text("value", 200, null);
		return line.readEvenBlank("value", (text) -> bare.kind().read(bare, text).ended());
	}

	/** Whether it can be looked at further. */
	boolean isRead() {
		return this.worker != null && this.says != null && this.says.date() != null;
	}

	/** The line of the file it becomes. */
	FileEntry entry() {
		return new FileEntry(this.worker, this.says.date(), this.says.fact(summary()), summary())
			.lasting(this.says.until())
			.because(null, null, "花名册");
	}

	/**
	 * A line of a file as a row that says the same; none where the row would be read as
	 * something else, as with words from before words were looked at.
	 */
	static Optional<Map<String, String>> written(FileEntry entry) {
		return FiledKind.of(entry.kind())
			.map((kind) -> FiledValue.of(kind, entry))
			.filter((says) -> says.isReadAgain() && says.lack().isEmpty()
					&& Line.isReadAgain(entry.summary(), LONGEST_NOTE))
			.map((says) -> {
				var row = new Row();
				row.put("worker", entry.worker().value());
				row.put("date", entry.date());
				row.put("kind", says.kind().title());
				row.put("value", says.inWords());
				row.put("until", says.until());
				row.put("note", entry.summary());
				return row.cells();
			});
	}

	boolean isAlready(FileEntry entry) {
		return entry.kind().id().equals(this.says.kind().id())
				&& (isSameFact(entry) || (summary().equals(entry.summary()) || entry.summary().equals(this.note))
						&& Objects.equals(this.says, FiledValue.of(this.says.kind(), entry).ended()));
	}

	/** Whether both say the same but for the note; two notices of one day are two. */
	boolean repeats(FileRow other) {
		return this.says.kind() != FiledKind.NOTICE && this.says.equals(other.says);
	}

	/** The same of a line that is on file. */
	boolean repeats(FileEntry entry) {
		return this.says.kind() != FiledKind.NOTICE && entry.kind().id().equals(this.says.kind().id())
				&& this.says.equals(FiledValue.of(this.says.kind(), entry).ended());
	}

	/**
	 * What happens to a person on a day is one fact, in whatever words it was told; a
	 * birth has nothing but its day.
	 */
	private boolean isSameFact(FileEntry entry) {
		return ONCE.contains(this.says.kind()) && this.says.date().equals(entry.date())
				&& (this.says.kind() == FiledKind.CHILD_BIRTH
						|| (this.says.kind().isBare() || Objects.equals(this.says.value(), cause(entry)))
								&& Objects.equals(this.says.until(), entry.until()));
	}

	/** Illness is what a medical period is for where nothing is said. */
	private static String cause(FileEntry entry) {
		return "illness".equals(entry.value()) ? null : entry.value();
	}

	private String summary() {
		var said = this.says.summary();
		return (this.note == null) ? said : this.note.startsWith(said) ? this.note : cut(said + "。" + this.note);
	}

	private static String cut(String summary) {
		return (summary.length() > LONGEST_NOTE) ? summary.substring(0, LONGEST_NOTE) : summary;
	}

}
