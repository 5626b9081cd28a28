package org.shegong.web.away;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.GeneralNumbers;
import org.shegong.policy.Locality;
import org.shegong.policy.Period;
import org.shegong.policy.Policies;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** How many are away on each day of a month, and where too few are left. */
@Component
class AwayDays {

	private final Workers workers;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	AwayDays(Workers workers, Organization organization, Policies policies, WorkCalendar calendar) {
		this.workers = workers;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
	}

	/**
	 * @param work whether it is a working day
	 * @param away how many people
	 * @param scarce of communities in which fewer stay than the county's rules want
	 */
	record Day(LocalDate date, boolean work, long away, List<String> scarce) {
	}

	/** By the rules of the month's first day. */
	List<Day> of(List<OrgUnit> units, List<AwayPeriod> away, Period month) {
		if (units.isEmpty()) {
			return List.of();
		}
		var communities = away.isEmpty() ? List.<Community>of() : communities(units, away, month.from());
		return month.from().datesUntil(month.until().plusDays(1)).map((date) -> day(date, communities, away)).toList();
	}

	/**
	 * A community of which somebody is away that month.
	 *
	 * @param fewest how many have to be there on a working day; 0 where nothing is said
	 */
	private record Community(OrgUnit unit, long people, int fewest) {

		private Optional<String> scarce(List<AwayPeriod> gone) {
			var away = gone.stream()
				.filter((one) -> this.unit.code().equals(one.unit()))
				.map(AwayPeriod::worker)
				.distinct()
				.count();
			return (away == 0 || this.people - away >= this.fewest) ? Optional.empty()
					: Optional.of("%s：在岗%d人，规定至少%d人".formatted(this.unit.name(), this.people - away, this.fewest));
		}

	}

	private List<Community> communities(List<OrgUnit> units, List<AwayPeriod> away, LocalDate date) {
		var concerned = away.stream().map(AwayPeriod::unit).collect(Collectors.toSet());
		var people = this.workers.crowds(concerned, false, "")
			.stream()
			.collect(Collectors.toMap(Workers.Crowd::unit, Workers.Crowd::people));
		var tree = this.organization.above(concerned);
		return units.stream()
			.filter((unit) -> unit.kind() == UnitKind.COMMUNITY && concerned.contains(unit.code()))
			.map((unit) -> new Community(unit, people.get(unit.code()), fewest(tree.localityOf(unit.code()), date)))
			.toList();
	}

	private int fewest(Locality place, LocalDate date) {
		return GeneralNumbers.of(this.policies.at(place, date)).fewestPresent().value();
	}

	private Day day(LocalDate date, List<Community> communities, List<AwayPeriod> away) {
		var gone = away.stream().filter((one) -> !one.from().isAfter(date) && !one.until().isBefore(date)).toList();
		var work = this.calendar.isWorkday(date);
		return new Day(date, work, gone.stream().map(AwayPeriod::worker).distinct().count(), !work ? List.of()
				: communities.stream().flatMap((community) -> community.scarce(gone).stream()).toList());
	}

}
