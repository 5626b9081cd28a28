package org.shegong.pay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.shegong.policy.Period;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.Filed;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Corrected;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.YearFact.Assessed;
import org.shegong.worker.YearFact.Commended;
import org.shegong.worker.YearGrade;

/**
 * What a file bears out for a move of the grade: the newest of each kind by a day.
 *
 * @param lines those that count
 */
record Grounds(Worker worker, List<FileEntry> lines, LocalDate on, PayNumbers numbers) {

	Optional<Ground> of(GradeCause cause) {
		return switch (cause) {
			case POST -> newest(PostChanged.class, (fact) -> "position".equals(fact.field()), "岗位变动");
			case CERTIFICATE -> newest(Certified.class, (fact) -> true, "取得职业资格证书");
			case EDUCATION -> newest(Corrected.class, (fact) -> "education".equals(fact.field()), "学历更正");
			case COMMENDATION ->
				newest(Commended.class, (fact) -> fact.level() == HonourLevel.PROVINCIAL_OR_ABOVE, "获省部级以上表彰");
			case YEARS -> years();
		};
	}

	private <F extends FileFact> Optional<Ground> newest(Class<F> facts, Predicate<F> wanted, String words) {
		return Filed.of(this.lines, facts)
			.filter((filed) -> wanted.test(filed.fact()) && !filed.line().date().isAfter(this.on))
			.map(Filed::line)
			.max(Comparator.comparing(FileEntry::date).thenComparing(FileEntry::id))
			.map((line) -> Ground.line(line.id(), line.date(), Period.inWords(line.date()) + words));
	}

	/** The last full step of years; each year where it is not published how many. */
	private Optional<Ground> years() {
		int every = this.numbers.steps(GradeCause.YEARS)
			.map(PayNumbers.Steps::every)
			.filter((years) -> years > 1)
			.orElse(1);
		int full = this.worker.servingYears(this.on) / every * every;
		return (full > 0) ? Optional.of(Ground.years(full, this.worker.servingSince().plusYears(full)))
				: Optional.empty();
	}

	/** What the assessment of a year came to; empty before it is on file. */
	Optional<YearGrade> assessed(int year) {
		return Filed.of(this.lines, Assessed.class)
			.map(Filed::fact)
			.filter((fact) -> fact.year() == year)
			.map(Assessed::grade)
			.reduce((one, later) -> later);
	}

	/**
	 * Whether the assessment of a year was filed when the commendation was known already,
	 * so that it counted it.
	 */
	boolean countedByAssessment(Ground commendation, int year) {
		var known = this.lines.stream()
			.filter((line) -> Ground.line(line.id(), line.date(), "").key().equals(commendation.key()))
			.findFirst()
			.orElseThrow();
		return Filed.of(this.lines, Assessed.class)
			.filter((filed) -> filed.fact().year() == year)
			.anyMatch((filed) -> filed.line().request() != null
					&& !filed.line().recordedAt().isBefore(known.recordedAt()));
	}

}
