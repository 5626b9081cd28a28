package org.shegong.leave.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Gender;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;

/**
 * Who works no overtime on a day: whoever is on leave, a woman late in her pregnancy, a
 * mother who nurses (女职工劳动保护特别规定 6, 9).
 */
@Component
public class OvertimeBars implements RoomRules {

	private static final Basis AWAY = Articles.of("overtime-on-leave");

	private final PersonnelFile file;

	private final AwayPeriods away;

	private final RuleList<Working, Objection> all = RuleList.of(Area.LEAVE, "加班登记：不得加班的人员",
			rule("请假期间不登记加班", (asked) -> onLeave(asked.worker(), asked.lines(), asked.day())).on(AWAY),
			rule("哺乳期不加班", (asked) -> asked.mother(OvertimeBars::nursing)).by("nursing-months"),
			rule("怀孕后期不加班", (asked) -> asked.mother(OvertimeBars::pregnant)).by("overtime-ban-before-birth-days"));

	OvertimeBars(PersonnelFile file, AwayPeriods away) {
		this.file = file;
		this.away = away;
	}

	/** What stands against overtime on the first of these days that may not be. */
	public List<Objection> objections(Worker worker, List<LocalDate> days, Policy policy) {
		var lines = this.file.of(worker.code());
		return days.stream().flatMap((day) -> this.all.ask(new Working(worker, lines, day, policy))).limit(1).toList();
	}

	/** One day of somebody's overtime. */
	private record Working(Worker worker, List<FileEntry> lines, LocalDate day, Policy policy) {

		Optional<Objection> mother(Bar bar) {
			return (this.worker.gender() == Gender.FEMALE) ? bar.of(this.lines, this.day, this.policy)
					: Optional.empty();
		}

	}

	private interface Bar {

		Optional<Objection> of(List<FileEntry> lines, LocalDate day, Policy policy);

	}

	private static NamedRule<Working, Objection> rule(String name, Function<Working, Optional<Objection>> check) {
		return NamedRule.rule(name, (asked) -> check.apply(asked).stream());
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(this.all);
	}

	/** A granted leave may have ended early: its request knows, its line does not. */
	private Optional<Objection> onLeave(Worker worker, List<FileEntry> lines, LocalDate day) {
		var asked = this.away.ofWorker(worker.code(), new Period(day, day)).stream().anyMatch(AwayPeriod::isLeave);
		var filed = lines.stream()
			.filter((line) -> line.is(FileKind.LEAVE) && line.request() == null)
			.anyMatch((line) -> line.period().covers(day));
		return (asked || filed)
				? Optional
					.of(Objection.refusal("%s在请假期间，不能登记加班；提前返岗的请先销假，其余日期请分段登记".formatted(Period.inWords(day)), AWAY))
				: Optional.empty();
	}

	private static Optional<Objection> nursing(List<FileEntry> lines, LocalDate day, Policy policy) {
		return lines.stream()
			.filter((line) -> line.is(FileKind.CHILD_BIRTH) && !day.isBefore(line.date())
					&& day.isBefore(line.date().plusMonths(LeaveNumbers.of(policy).nursingMonths().value())))
			.findFirst()
			.map((birth) -> Objection.refusal(
					"%s在哺乳期（子女%s出生，未满一周岁），不得延长劳动时间，不能登记加班".formatted(Period.inWords(day), Period.inFull(birth.date())),
					LeaveNumbers.of(policy).nursingMonths().basis()));
	}

	private static Optional<Objection> pregnant(List<FileEntry> lines, LocalDate day, Policy policy) {
		return lines.stream()
			.filter((line) -> line.is(FileKind.PREGNANCY) && isLate(line, day, policy))
			.filter((line) -> lines.stream().noneMatch((end) -> ends(end, line, day)))
			.findFirst()
			.map((line) -> Objection.refusal(
					"%s距预产期不超过%d天，不得延长劳动时间，不能登记加班".formatted(Period.inWords(day),
							LeaveNumbers.of(policy).overtime().banBeforeBirthDays().value()),
					LeaveNumbers.of(policy).overtime().banBeforeBirthDays().basis()));
	}

	private static boolean isLate(FileEntry pregnancy, LocalDate day, Policy policy) {
		var due = (pregnancy.until() != null) ? pregnancy.until()
				: pregnancy.date().plusMonths(LeaveNumbers.of(policy).pregnancyMonths().value());
		return !day.isBefore(due.minusDays(LeaveNumbers.of(policy).overtime().banBeforeBirthDays().value()))
				&& !day.isAfter(due.plusMonths(LeaveNumbers.of(policy).birth().lateMonths().value()));
	}

	private static boolean ends(FileEntry end, FileEntry pregnancy, LocalDate day) {
		return (end.is(FileKind.CHILD_BIRTH) || end.is(FileKind.MISCARRIAGE)) && !end.date().isBefore(pregnancy.date())
				&& !end.date().isAfter(day);
	}

}
