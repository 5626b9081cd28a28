package org.shegong.web.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.shegong.training.TrainingLine;
import org.shegong.training.TrainingNeed;
import org.shegong.worker.Filed;
import org.shegong.worker.TrainingLevel;
import org.shegong.worker.YearFact.Trained;

/**
 * What somebody attended in a year and has to learn, as it is read.
 *
 * @param missing whether anything has to be done by the end of the year and is not
 */
record TrainingRow(String worker, String name, String unitName, String positionTitles, int year, int days,
		BigDecimal hours, boolean missing, List<Need> needs, List<Attended> trainings) {

	/**
	 * @param dueBy the last day for it
	 */
	record Need(String kind, String title, String unit, BigDecimal required, BigDecimal had, LocalDate dueBy,
			boolean met, String rule, String source, String status) {

		private static Need of(TrainingNeed need) {
			var basis = need.basis();
			return new Need(need.kind().name().toLowerCase().replace('_', '-'), need.kind().title(), need.kind().unit(),
					need.required(), need.had(), need.dueBy(), need.isMet(), basis.rule(), basis.source(),
					basis.status().id());
		}

	}

	/**
	 * One training.
	 *
	 * @param level Chinese name; null where nobody said so
	 */
	record Attended(LocalDate from, LocalDate until, String title, String organiser, String level, BigDecimal hours,
			String paper) {

		private static Attended of(Filed<Trained> training) {
			var fact = training.fact();
			var level = fact.level();
			return new Attended(training.line().date(), training.line().until(), fact.content(), fact.organiser(),
					(level != null) ? level.title() : null, fact.hours(), training.line().paper());
		}

	}

	static TrainingRow of(TrainingLine line, String unitName) {
		var worker = line.worker();
		var attended = line.attended();
		return new TrainingRow(worker.code().value(), worker.name(), unitName, worker.positionTitles(), line.year(),
				attended.days(line.year()), attended.hours(line.year()), !line.missing().isEmpty(),
				line.needs().stream().map(Need::of).toList(),
				attended.trainings()
					.stream()
					.filter((one) -> one.line().date().getYear() == line.year())
					.map(Attended::of)
					.toList());
	}

}
