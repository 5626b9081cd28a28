package org.shegong.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.worker.FileEntry;
import org.shegong.worker.TrainingLevel;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;

/**
 * A course and all who took part in it, entered once.
 *
 * @param level {@code province}, {@code city}, {@code county} or {@code town}
 * @param until the last day; the first one where it is left out
 * @param hours class hours that everybody of them had
 * @param paper the document it is entered from; may be left out
 */
public record Course(String title, String organiser, String level, LocalDate from, LocalDate until, BigDecimal hours,
		String paper, List<WorkerCode> workers) {

	/** Without blanks around what was written; what is blank was left out. */
	public Course {
		title = text(title);
		organiser = text(organiser);
		level = text(level);
		paper = text(paper);
		until = (until != null) ? until : from;
		workers = (workers != null) ? workers : List.of();
	}

	private static String text(String said) {
		return (said == null || said.isBlank()) ? null : said.strip();
	}

	FileEntry entry(WorkerCode worker) {
		var held = TrainingLevel.named(this.level).orElseThrow();
		var summary = "培训：%s，%s%s学时，%s".formatted(this.title, this.organiser + "主办，",
				this.hours.stripTrailingZeros().toPlainString(), held.title());
		return new FileEntry(worker, this.from, said(held), summary).lasting(this.until)
			.onPaper(this.paper)
			.because(null, null, "集中培训登记");
	}

	private Trained said(TrainingLevel held) {
		return new Trained(this.hours, this.organiser, this.title, Purpose.COURSE, held);
	}

	/** Whether a line tells of the same course. */
	boolean isToldBy(FileEntry line) {
		return line.date().equals(this.from)
				&& line.says(Trained.class).filter((fact) -> this.title.equals(fact.content())).isPresent();
	}

}
