package org.shegong.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.shegong.policy.Figure;
import org.shegong.training.TrainingNeed.Kind;
import org.shegong.worker.Attended;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * What somebody has to learn in a calendar year, by the numbers of where they work
 * (TY-23, NAT-26, ORD-46, ORD-47).
 */
record TrainingNeeds(Worker worker, Attended attended, TrainingNumbers numbers, int year) {

	private static final String NO_CERTIFICATE = "none";

	private static final List<Function<TrainingNeeds, Optional<TrainingNeed>>> ALL = List.of(TrainingNeeds::days,
			TrainingNeeds::countyCourse, TrainingNeeds::beforePost, TrainingNeeds::continuing);

	List<TrainingNeed> list() {
		return ALL.stream().map((need) -> need.apply(this)).flatMap(Optional::stream).toList();
	}

	private Optional<TrainingNeed> days() {
		var least = this.worker.positions().contains(Position.SECRETARY)
				? this.numbers.assessmentSecretaryTrainingDays() : this.numbers.assessmentTrainingDays();
		return asked(least).map((days) -> TrainingNeed.of(Kind.DAYS_A_YEAR, days, this.attended.days(this.year),
				endOf(this.year), least.basis()));
	}

	/** One within so many calendar years, this one among them. */
	private Optional<TrainingNeed> countyCourse() {
		var often = this.worker.leadsCommunity() ? this.numbers.leaderYears() : this.numbers.workerYears();
		return asked(often).map((years) -> {
			var last = this.attended.lastAboveTown(endOf(this.year)).map(LocalDate::getYear);
			var had = last.filter((then) -> then > this.year - years).isPresent();
			return TrainingNeed.of(Kind.COUNTY_COURSE, 1, had ? 1 : 0, endOf(had ? this.year : dueIn(last, years)),
					often.basis());
		});
	}

	/** Counted from the last one, or from the year before the first one at work. */
	private int dueIn(Optional<Integer> last, int years) {
		return last.or(this::yearBeforeWork).map((then) -> Math.max(then + years, this.year)).orElse(this.year);
	}

	private Optional<Integer> yearBeforeWork() {
		return Optional.ofNullable(this.worker.servingSince()).map((day) -> day.getYear() - 1);
	}

	/** Only of those who began this year: of earlier years the probation has told. */
	private Optional<TrainingNeed> beforePost() {
		var hours = this.numbers.probationTrainingHours();
		return asked(hours)
			.filter((least) -> this.worker.servingSince() != null && this.worker.servingSince().getYear() == this.year
					&& this.worker.workerClass() == WorkerClass.RECRUITED)
			.map((least) -> new TrainingNeed(Kind.BEFORE_POST, BigDecimal.valueOf(least),
					this.attended.hoursBeforePost(), this.worker.servingSince(), hours.basis()));
	}

	private Optional<TrainingNeed> continuing() {
		return Stream.of(this.numbers.continuing())
			.filter((rule) -> rule != null && rule.value() && !NO_CERTIFICATE.equals(this.worker.certificate()))
			.findFirst()
			.map((rule) -> TrainingNeed.of(Kind.CONTINUING, 1, (int) this.attended.count(this.year), endOf(this.year),
					rule.basis()));
	}

	/** Nothing where no number is in force, or none asked for. */
	private static Optional<Integer> asked(Figure<Integer> figure) {
		return Optional.ofNullable(figure).map(Figure::value).filter((number) -> number > 0);
	}

	private static LocalDate endOf(int year) {
		return Year.of(year).atMonth(12).atEndOfMonth();
	}

}
