package org.shegong.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What stands against numbers that counties and cities would keep themselves. */
class Entering {

	private final Jurisdictions book;

	private final Precedence precedence;

	private final Admission admission;

	private final BiFunction<Locality, LocalDate, Policy> now;

	/**
	 * @param now what holds in a place on a day
	 */
	Entering(Jurisdictions book, Precedence precedence, Admission admission,
			BiFunction<Locality, LocalDate, Policy> now) {
		this.book = book;
		this.precedence = precedence;
		this.admission = admission;
		this.now = now;
	}

	/**
	 * What stands against a number that a county or city would keep itself: an unknown
	 * name, another kind of value, a higher text, what no room could work with; in
	 * sentences.
	 * @param places of the unit itself and of those below it
	 * @param words how a value of a unit is said to people
	 */
	List<String> against(List<Locality> places, Parameter own, BiFunction<Object, String, String> words) {
		var here = places.get(0);
		var alone = this.admission.against(this.book, here.file(), own, words);
		var higher = alone.isEmpty() ? undercut(here, own, words).toList() : alone;
		return higher.isEmpty() ? breaking(places, List.of(own), words).map(Workable.Fault::message).distinct().toList()
				: higher;
	}

	/** What units above keep against it, and their files. */
	private Stream<String> undercut(Locality place, Parameter own, BiFunction<Object, String, String> words) {
		return this.precedence.find(this.book, place.above(this.book), own.name(), own.since(), null)
			.filter((above) -> this.book.undercuts(own, above))
			.map((above) -> {
				var known = this.book.item(PolicyFile.NATIONAL, own.name()).orElseThrow();
				return CrossReading.against(known, known.limits().bound(), own, above, words);
			})
			.stream();
	}

	/** The same about all numbers of a file at once, with their lines. */
	List<PolicyFault> against(List<Locality> places, PolicyFile file, BiFunction<Object, String, String> words) {
		var entries = file.items().values().stream().flatMap((item) -> item.entries().stream()).toList();
		var alone = this.admission.against(this.book, places.get(0).file(), file, words);
		var higher = !alone.isEmpty() ? alone
				: entries.stream()
					.flatMap((entry) -> undercut(places.get(0), entry.parameter(), words)
						.map((message) -> new PolicyFault(file.fileName(), entry.line(), message)))
					.toList();
		if (!higher.isEmpty()) {
			return higher;
		}
		return breaking(places, entries.stream().map(PolicyFile.Entry::parameter).toList(), words)
			.map((fault) -> new PolicyFault(file.fileName(), line(entries, fault), fault.message()))
			.distinct()
			.toList();
	}

	private static int line(List<PolicyFile.Entry> entries, Workable.Fault fault) {
		return entries.stream()
			.filter((entry) -> List.of(fault.parameter(), String.valueOf(fault.other()))
				.contains(entry.parameter().name()))
			.mapToInt(PolicyFile.Entry::line)
			.findFirst()
			.orElse(0);
	}

	private Stream<Workable.Fault> breaking(List<Locality> places, List<Parameter> own,
			BiFunction<Object, String, String> words) {
		var unit = places.get(0).units().get(0);
		return places.stream().flatMap((place) -> {
			var nearer = place.units().subList(0, place.units().indexOf(unit));
			var effective = own.stream()
				.filter((each) -> nearer.stream().noneMatch((lower) -> this.precedence.isKept(lower, each)))
				.toList();
			return this.admission
				.breaking(this.book, (day) -> this.now.apply(place, day), days(place, effective), effective, words)
				.stream();
		});
	}

	/**
	 * The first days of the values, and later ones on which others change before they do.
	 */
	private List<LocalDate> days(Locality place, List<Parameter> own) {
		return own.stream().flatMap((each) -> {
			var next = changes(place, Set.of(each.name())).filter((day) -> day.isAfter(each.since()))
				.min(Comparator.naturalOrder())
				.orElse(LocalDate.MAX);
			return Stream.concat(Stream.of(each.since()), changes(place, this.book.parameters())
				.filter((day) -> day.isAfter(each.since()) && day.isBefore(next)));
		}).distinct().sorted().toList();
	}

	private Stream<LocalDate> changes(Locality place, Set<String> parameters) {
		return this.precedence.changes(this.book, place, parameters);
	}

}
