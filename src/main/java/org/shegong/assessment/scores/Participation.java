package org.shegong.assessment.scores;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;

/** Who takes part in the assessment of a year, and who does not and why. */
public final class Participation {

	private static final Basis PROBATION = Articles.of("assessment-probation");

	static final RuleList<Year, Out> ALL = RuleList.of(Area.ASSESSMENT, "参加年度考核的人员",
			rule("在此考核的人员", Participation::elsewhere).by("assessment-classes-elsewhere"),
			rule("试用期已满", Participation::onProbation).on(PROBATION),
			rule("当年任职达到月数", Participation::tooLate).by("assessment-least-months"),
			rule("当年请假不超过天数", Participation::awayTooLong).by("assessment-longest-leave-days"));

	private Participation() {
	}

	/**
	 * One person's year.
	 *
	 * @param contract the latest one; null where none is on file
	 */
	public record Year(Worker worker, Employment contract, List<FileEntry> entries, int year, Policy policy) {

		LocalDate end() {
			return LocalDate.of(this.year, 12, 31);
		}

		/** First day in post; null where the roster does not say. */
		LocalDate since() {
			var hired = (this.contract != null) ? this.contract.contractFrom() : null;
			return (this.worker.servingSince() != null) ? this.worker.servingSince() : hired;
		}

	}

	private record Out(String why, Basis basis) {
	}

	private static NamedRule<Year, Out> rule(String name, Function<Year, Out> check) {
		return NamedRule.rule(name, (year) -> Stream.ofNullable(check.apply(year)));
	}

	public static Participant of(Year year) {
		var out = ALL.ask(year).findFirst();
		return new Participant(year.worker(), year.entries(), out.map(Out::why).orElse(null),
				out.map(Out::basis).orElse(null));
	}

	private static Out elsewhere(Year year) {
		var kind = year.worker().workerClass();
		return AssessmentNumbers.of(year.policy()).classesElsewhere().value().contains(kind.id())
				? new Out(kind.title() + "人员不在此考核", AssessmentNumbers.of(year.policy()).classesElsewhere().basis())
				: null;
	}

	private static Out onProbation(Year year) {
		var until = (year.contract() != null) ? year.contract().probationUntil() : null;
		var began = until != null && !year.contract().contractFrom().isAfter(year.end());
		return (began && !until.isBefore(year.end()))
				? new Out("年底仍在试用期（至%s）".formatted(Period.inFull(until)), PROBATION) : null;
	}

	private static Out tooLate(Year year) {
		var least = AssessmentNumbers.of(year.policy()).leastMonths().value();
		var since = year.since();
		return (since != null && ChronoUnit.MONTHS.between(since, year.end().plusDays(1)) < least)
				? new Out("%s才到岗，当年任职不满%d个月".formatted(Period.inFull(since), least),
						AssessmentNumbers.of(year.policy()).leastMonths().basis())
				: null;
	}

	private static Out awayTooLong(Year year) {
		var most = AssessmentNumbers.of(year.policy()).longestLeaveDays().value();
		var away = new Past(year.entries()).leaveDays(year.year());
		return (away > most) ? new Out("事假、病假累计%d天，超过%d天".formatted(away, most),
				AssessmentNumbers.of(year.policy()).longestLeaveDays().basis()) : null;
	}

}
