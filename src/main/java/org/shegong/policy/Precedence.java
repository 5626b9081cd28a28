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

	private static final Pattern GAP = Pattern.compile("\\b(?:P-\\d+|C-o)\\b");

	private final Locals locals;

	private final Admission admission;

	/** Stored values that nobody can work with and that were told of once. */
	private final Set<Parameter> passedOver;

	Precedence(Locals locals, Admission admission) {
		this(locals, admission, ConcurrentHashMap.newKeySet());
	}

	private Precedence(Locals locals, Admission admission, Set<Parameter> passedOver) {
		this.locals = locals;
		this.admission = admission;
		this.passedOver = passedOver;
	}

	/** The same where units keep this. */
	Precedence of(Locals kept) {
		return new Precedence(kept, this.admission, this.passedOver);
	}

	/**
	 * What the nearest unit keeps goes before its own file, that before what those above
	 * it keep, and that before their files; but not what a later law displaces, nor what
	 * goes below the floor or above the ceiling of those above and of their files, nor
	 * what passes a number that limits it.
	 */
	Optional<Parameter> find(Jurisdictions book, Locality place, String parameter, LocalDate date, Instant known) {
		return book.pairs()
			.settled(parameter,
					(name) -> Stream
						.concat(kept(book, place, name, date, known),
								book.find(place.file(), name, date).map((filed) -> new Pairs.Held(filed, 0)).stream())
						.toList());
	}

	/** What units keep and may keep, that of the nearest first. */
	private Stream<Pairs.Held> kept(Jurisdictions book, Locality place, String parameter, LocalDate date,
			Instant known) {
		if (place.units().isEmpty()) {
			return Stream.empty();
		}
		var above = place.above(book);
		var higher = kept(book, above, parameter, date, known).toList();
		var own = this.locals.find(place.units().get(0), parameter, date, known)
			.filter((each) -> isWorkable(book, each))
			.map(LocalRule::parameter)
			.filter((each) -> floor(book, above, higher, parameter, date).filter((other) -> book.undercuts(each, other))
				.isEmpty())
			.map((each) -> new Pairs.Held(each, place.units().size()));
		var filed = filedHere(book, place, parameter, date);
		return Stream
			.concat(own.stream(),
					higher.stream()
						.filter((each) -> filed.filter((here) -> !book.undercuts(here, each.parameter())).isEmpty()))
			.filter((each) -> book.find(place.file(), parameter, date)
				.filter((inFiles) -> inFiles.displaces(each.parameter()))
				.isEmpty());
	}

	/**
	 * What the nearest unit's own file says and nothing displaces: as near as what it
	 * keeps itself, and so before what those above keep, as far as they leave it room.
	 */
	private static Optional<Parameter> filedHere(Jurisdictions book, Locality place, String parameter, LocalDate date) {
		return place.isOfTheNearest()
				? book.get(place.file())
					.on(parameter, date)
					.filter((here) -> book.find(place.file(), parameter, date).filter(here::equals).isPresent())
				: Optional.empty();
	}

	/** What holds above a unit: kept by those there, else by their files. */
	private static Optional<Parameter> floor(Jurisdictions book, Locality above, List<Pairs.Held> higher,
			String parameter, LocalDate date) {
		return higher.stream()
			.findFirst()
			.map(Pairs.Held::parameter)
			.or(() -> book.find(above.file(), parameter, date));
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
						isLeftOpen(book, found, date), next(book, place, found, date), givenWay(place, found, date)))
				.stream())
			.sorted(Comparator.comparing(Rule::area))
			.toList();
	}

	private static Rule rule(PolicyFile.Item item, Parameter found, LocalRule own, boolean leftOpen, Rule.Change next,
			LocalRule givenWay) {
		return new Rule(item.name(), item.area(), item.title(), item.unit(), found, own, leftOpen, next, givenWay);
	}

	/**
	 * Whether the document of a place has a gap where our default stands: only its own
	 * file says so, by the number that the gap has in policy.md A.17, and of the weights
	 * of an assessment in A.19 (C-o).
	 */
	private static boolean isLeftOpen(Jurisdictions book, Parameter found, LocalDate date) {
		return found.basis().status() == Status.DESIGN && GAP.matcher(found.basis().rule()).find()
				&& !book.find(PolicyFile.NATIONAL, found.name(), date).filter(found::equals).isPresent();
	}

	/** What is known to hold in its place from some later day on; null: nothing. */
	private Rule.Change next(Jurisdictions book, Locality place, Parameter found, LocalDate date) {
		return changes(book, place, book.pairs().with(found.name())).filter((day) -> day.isAfter(date))
			.sorted()
			.flatMap((day) -> find(book, place, found.name(), day, null).map((then) -> new Rule.Change(day, then))
				.stream())
			.filter((change) -> !change.parameter().equals(found))
			.findFirst()
			.orElse(null);
	}

	/** What the nearest unit entered though something else holds; null: nothing. */
	private LocalRule givenWay(Locality place, Parameter found, LocalDate date) {
		return entered(place, found.name(), date).findFirst()
			.filter((rule) -> !rule.parameter().equals(found))
			.orElse(null);
	}

	/** The entry of a county or city it comes from; null where it stands in a file. */
	private LocalRule own(Locality place, Parameter found, LocalDate date) {
		return entered(place, found.name(), date).filter((rule) -> rule.parameter().equals(found))
			.findFirst()
			.orElse(null);
	}

	private Stream<LocalRule> entered(Locality place, String parameter, LocalDate date) {
		return place.units().stream().flatMap((unit) -> this.locals.find(unit, parameter, date, null).stream());
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
