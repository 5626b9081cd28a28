package org.shegong.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What holds in a place by the files and by what its units keep themselves. */
class Precedence {

	private static final Logger log = LoggerFactory.getLogger(Precedence.class);

	private static final Pattern GAP = Pattern.compile("\\bP-\\d+\\b");

	private final Locals locals;

	private final Admission admission;

	/** Stored values that nobody can work with and that were told of once. */
	private final Set<Parameter> passedOver = ConcurrentHashMap.newKeySet();

	Precedence(Locals locals, Admission admission) {
		this.locals = locals;
		this.admission = admission;
	}

	/**
	 * What the nearest unit keeps goes before what those above it keep, and that before
	 * the files; but not what a later law displaces, nor what a city's floor or ceiling
	 * forbids its counties.
	 */
	Optional<Parameter> find(Jurisdictions book, Locality place, String parameter, LocalDate date, Instant known) {
		var filed = book.find(place.file(), parameter, date);
		Parameter kept = null;
		for (var unit : place.fromTheHighest()) {
			var own = this.locals.find(unit, parameter, date, known)
				.filter((each) -> isWorkable(book, each))
				.map(LocalRule::parameter)
				.orElse(null);
			var displaced = own == null || filed.filter((above) -> above.displaces(own)).isPresent();
			if (!displaced && !undercuts(book, own, kept)) {
				kept = own;
			}
		}
		return Optional.ofNullable(kept).or(() -> filed);
	}

	/** Whether a value goes below the floor, or above the ceiling, of a unit above. */
	static boolean undercuts(Jurisdictions book, Parameter own, Parameter above) {
		return above != null && above.basis().status().bindsBelow()
				&& book.item(PolicyFile.NATIONAL, own.name())
					.map((item) -> item.limits().bound())
					.filter((bound) -> bound.isLimit() && !bound.admits(own.value(), above.value()))
					.isPresent();
	}

	/** What was entered when nothing was beyond bounds holds no longer where it is. */
	private boolean isWorkable(Jurisdictions book, LocalRule own) {
		var admitted = this.admission.admits(book, own.parameter());
		if (!admitted && this.passedOver.add(own.parameter())) {
			log.error("{} keeps {} as {}, which no room can work with: what the files say holds instead", own.unit(),
					own.parameter().name(), own.parameter().value());
		}
		return admitted;
	}

	/** All that holds somewhere on a day, in the order of the office. */
	List<Rule> rules(Jurisdictions book, Locality place, LocalDate date) {
		return book.parameters()
			.stream()
			.flatMap((parameter) -> find(book, place, parameter, date, null)
				.map((found) -> rule(book.item(place.file(), parameter).orElseThrow(), found, own(place, found, date),
						isLeftOpen(book, found, date), next(book, place, found, date)))
				.stream())
			.sorted(Comparator.comparing(Rule::area))
			.toList();
	}

	private static Rule rule(PolicyFile.Item item, Parameter found, LocalRule own, boolean leftOpen, Rule.Change next) {
		return new Rule(item.name(), item.area(), item.title(), item.unit(), found, own, leftOpen, next);
	}

	/**
	 * Whether the document of a place has a gap where our default stands: only its own
	 * file says so, by the number that the gap has in policy.md A.17.
	 */
	private static boolean isLeftOpen(Jurisdictions book, Parameter found, LocalDate date) {
		return found.basis().status() == Status.DESIGN && GAP.matcher(found.basis().rule()).find()
				&& !book.find(PolicyFile.NATIONAL, found.name(), date).filter(found::equals).isPresent();
	}

	/** What is known to hold in its place from some later day on; null: nothing. */
	private Rule.Change next(Jurisdictions book, Locality place, Parameter found, LocalDate date) {
		return changes(book, place, Set.of(found.name())).filter((day) -> day.isAfter(date))
			.sorted()
			.flatMap((day) -> find(book, place, found.name(), day, null).map((then) -> new Rule.Change(day, then))
				.stream())
			.filter((change) -> !change.parameter().equals(found))
			.findFirst()
			.orElse(null);
	}

	/** The entry of a county or city it comes from; null where it stands in a file. */
	LocalRule own(Locality place, Parameter found, LocalDate date) {
		return place.units()
			.stream()
			.flatMap((unit) -> this.locals.find(unit, found.name(), date, null).stream())
			.filter((rule) -> rule.parameter().equals(found))
			.findFirst()
			.orElse(null);
	}

	/** Days on which one of the parameters changes. */
	Stream<LocalDate> changes(Jurisdictions book, Locality place, Set<String> parameters) {
		return parameters.stream()
			.flatMap((parameter) -> Stream.concat(book.days(place.file(), parameter),
					place.units().stream().flatMap((unit) -> this.locals.days(unit, parameter))));
	}

	/** Whether a unit keeps a parameter itself. */
	boolean isKept(String unit, Parameter own) {
		return this.locals.find(unit, own.name(), own.since(), null).isPresent();
	}

}
