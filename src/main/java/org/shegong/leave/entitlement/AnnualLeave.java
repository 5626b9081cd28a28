package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shegong.policy.Days;
import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policy;
import org.shegong.worker.Worker;
import org.shegong.leave.LeaveKind;

/** Paid annual leave (职工带薪年休假条例, 企业职工带薪年休假实施办法; policy.md B.3). */
record AnnualLeave(Worker worker, Policy policy, LeaveHistory history) {

	/** Days a year, and the months of illness that cost them. */
	private record Tier(Figure<Integer> fromYears, Figure<Integer> days, Figure<Integer> sickMonths) {
	}

	/** What costs a year's leave, and the rule. */
	private record Loss(String reason, Basis basis) {
	}

	static Entitlement of(Question question) {
		var annual = new AnnualLeave(question.worker(), question.policy(), question.history());
		var pots = new TreeMap<Integer, Days>();
		IntStream.rangeClosed(question.from().getYear(), question.lastYear())
			.forEach((year) -> pots.put(year, annual.left(year, firstDay(year, question.from()))));
		var year = question.from().getYear();
		var basis = annual.tier(question.from()).map(Tier::days).orElse(annual.numbers().qualifyingMonths()).basis();
		var facts = new Facts().add("entitlement", annual.granted(year, question.from()), basis)
			.add("taken", question.history().used(LeaveKind.ANNUAL, year), basis)
			.add("expiresOn", annual.expiresOn(year), question.numbers().annual().expiresOn().basis());
		return Entitlement.limited(basis, Counting.plain(question.unit()), Budget.yearly(pots))
			.but(annual.objections(question.from(), question.lastYear()))
			.stating(facts);
	}

	/**
	 * Days of a year for somebody who takes them on a day of it, before anything is
	 * taken.
	 */
	Days granted(int year, LocalDate on) {
		return lost(year, on).isPresent() || on.isAfter(expiresOn(year)) ? Days.NONE : earned(year, on);
	}

	/** The last day on which a year's own leave is taken. */
	private LocalDate expiresOn(int year) {
		return MonthDay.parse("--" + numbers().expiresOn().value()).atYear(year);
	}

	/**
	 * What somebody who leaves on a day has still to get (办法 12): fractions are dropped,
	 * too much taken is not reclaimed.
	 */
	Days onLeaving(LocalDate on) {
		var began = latest(LocalDate.of(on.getYear(), 1, 1), since());
		if (began.isAfter(on) || !qualified(on)) {
			return Days.NONE;
		}
		var share = share(began, on, tier(on).map((tier) -> tier.days().value()).orElse(0));
		var rest = share - this.history.used(LeaveKind.ANNUAL, on.getYear()).asDouble();
		return Days.of((int) Math.max(0, Math.floor(rest)));
	}

	/**
	 * What is left of the year's own leave, and of that of years before where the place
	 * carries it over (条例 5).
	 */
	private Days left(int year, LocalDate on) {
		var carried = numbers().carryOver().value() ? KindOfLeave.of(this.policy, LeaveKind.ANNUAL.id()).carriedOver()
				: 0;
		return new Rests(carried, (one) -> granted(one, (one == year) ? on : expiresOn(one)),
				(one) -> this.history.used(LeaveKind.ANNUAL, one))
			.of(year);
	}

	private Days earned(int year, LocalDate on) {
		var yearly = tier(on).map((tier) -> tier.days().value()).orElse(0);
		var last = LocalDate.of(year, 12, 31);
		if (!qualified(on) || since().isAfter(last)) {
			return Days.NONE;
		}
		if (since().getYear() < year) {
			return Days.of(yearly);
		}
		return Days.of((int) Math.min(yearly, share(latest(since(), qualifiesOn()), last, yearly)));
	}

	private double share(LocalDate from, LocalDate until, int yearly) {
		var days = ChronoUnit.DAYS.between(from, until) + 1;
		return days * yearly / (double) numbers().prorationYearDays().value();
	}

	/** Why a year's leave falls away, on a day of it; empty when it does not. */
	private Optional<Objection> lost(int year, LocalDate on) {
		var lastDay = LocalDate.of(year - 1, 12, 31);
		return forfeited(year, on).map((loss) -> objection(year, loss))
			.or(() -> blocks(year - 1)
					? forfeited(year - 1, lastDay).map((loss) -> objection(year,
							new Loss(loss.reason() + "，而该年年休假已休完", numbers().blocksNextYear().basis())))
					: Optional.empty());
	}

	private boolean blocks(int year) {
		return numbers().blocksNextYear().value() && tookAll(year);
	}

	private Objection objection(int year, Loss loss) {
		return Objection.refusal("%d年不享受年休假：%s。可改请事假、补休或病假".formatted(year, loss.reason()), loss.basis());
	}

	private Optional<Loss> forfeited(int year, LocalDate on) {
		var monthly = numbers().monthCalendarDays().value();
		var limit = tier(on).map((tier) -> tier.sickMonths().value() * monthly).orElse(Integer.MAX_VALUE);
		var sick = this.history.sickDays(year);
		if (sick >= limit) {
			return Optional.of(new Loss("%d年病假累计%d个日历日，已满%d个月（%d天）".formatted(year, sick, limit / monthly, limit),
					numbers().tier1SickLimitMonths().basis()));
		}
		var personal = this.history.granted(LeaveKind.PERSONAL, year);
		var most = Days.of(numbers().personalLeaveLimitDays().value());
		return (LeaveNumbers.of(this.policy).personalLeaveDeductsWage().value() || most.exceeds(personal))
				? Optional.empty()
				: Optional.of(new Loss("%d年事假累计%s且未扣工资，已满%s".formatted(year, personal.inWords(), most.inWords()),
						numbers().personalLeaveLimitDays().basis()));
	}

	/**
	 * 办法 8 speaks of leave already had: read narrowly, only a year's leave that was taken
	 * as a whole costs the next.
	 */
	private boolean tookAll(int year) {
		var earned = earned(year, LocalDate.of(year, 12, 31));
		return earned.exceeds(Days.NONE) && !earned.exceeds(this.history.granted(LeaveKind.ANNUAL, year));
	}

	private List<Objection> objections(LocalDate from, int lastYear) {
		if (since() == null) {
			return List.of(Objection.formFault("花名册没有“" + this.worker.name() + "”的参加工作时间和入职时间，请先在花名册补录"));
		}
		if (!qualified(from)) {
			return List.of(Objection.refusal("连续工作满%d个月才享受年休假，从%s起可以申请".formatted(numbers().qualifyingMonths().value(),
					Period.inFull(qualifiesOn())), numbers().qualifyingMonths().basis()));
		}
		return IntStream.rangeClosed(from.getYear(), lastYear)
			.mapToObj((year) -> lost(year, firstDay(year, from)))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Tier> tier(LocalDate on) {
		var annual = numbers();
		return Stream
			.of(new Tier(annual.tier3FromYears(), annual.tier3Days(), annual.tier3SickLimitMonths()),
					new Tier(annual.tier2FromYears(), annual.tier2Days(), annual.tier2SickLimitMonths()),
					new Tier(annual.tier1FromYears(), annual.tier1Days(), annual.tier1SickLimitMonths()))
			.filter((tier) -> years(on) >= tier.fromYears().value())
			.findFirst();
	}

	private LeaveNumbers.Annual numbers() {
		return LeaveNumbers.of(this.policy).annual();
	}

	private long years(LocalDate on) {
		return (working() == null) ? 0 : ChronoUnit.YEARS.between(working(), on);
	}

	private boolean qualified(LocalDate on) {
		return working() != null && !on.isBefore(qualifiesOn());
	}

	private LocalDate qualifiesOn() {
		return working().plusMonths(numbers().qualifyingMonths().value());
	}

	private LocalDate working() {
		return (this.worker.workingSince() != null) ? this.worker.workingSince() : this.worker.servingSince();
	}

	private LocalDate since() {
		return (this.worker.servingSince() != null) ? this.worker.servingSince() : this.worker.workingSince();
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalDate firstDay(int year, LocalDate from) {
		return (from.getYear() == year) ? from : LocalDate.of(year, 1, 1);
	}

}
