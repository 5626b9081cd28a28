package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one check that all pass before anything of it comes into force, the files of rules
 * and what is entered at the page.
 *
 * @param read what rooms read
 * @param elsewhere who else reads values
 * @param vocabulary the words that rooms know
 */
record Admission(List<Numbers<?>> read, List<ReadElsewhere> elsewhere, Vocabulary vocabulary) {

	/** Where nobody reads anything. */
	static final Admission NONE = new Admission(List.of(), List.of(), Vocabulary.NONE);

	/** Files as they are read, and all that is wrong with them. */
	record Reading(Jurisdictions book, List<PolicyFault> faults) {
	}

	/**
	 * Everything at once, so that nobody mends and asks by turns; but what the national
	 * rules should say is not told of others while those cannot be read.
	 * @param today the day from which on rooms have to be able to work with it
	 */
	Reading read(PolicyFolder.Content content, LocalDate today) {
		var files = new LinkedHashMap<String, PolicyFile>();
		var faults = new ArrayList<>(content.faults());
		content.texts().forEach((name, text) -> {
			if (content.isUnreadable(name)) {
				files.put(name, new PolicyFile(name, name, PolicyFile.NATIONAL, Map.of()));
				return;
			}
			var reading = PolicyReader.read(name, text);
			files.put(name, reading.file());
			faults.addAll(reading.faults());
		});
		var book = new Jurisdictions(files);
		if (faults.stream().noneMatch((fault) -> fault.file().equals(PolicyFile.NATIONAL + ".yaml"))) {
			faults.addAll(CrossReading.faults(book, this.vocabulary));
			unknown(book).forEach(faults::add);
			unworkable(book, today).filter((fault) -> isNew(fault, faults)).toList().forEach(faults::add);
		}
		return new Reading(book,
				faults.stream()
					.distinct()
					.sorted(Comparator.comparing(PolicyFault::file).thenComparing(PolicyFault::line))
					.limit(PolicyFault.MOST)
					.toList());
	}

	/** What follows from a fault that is told already is none of its own. */
	private static boolean isNew(PolicyFault fault, List<PolicyFault> told) {
		return (fault.line() > 0)
				? told.stream().noneMatch((other) -> other.file().equals(fault.file()) && other.line() == fault.line())
				: told.isEmpty();
	}

	/** Values of the files whose words nobody knows. */
	private Stream<PolicyFault> unknown(Jurisdictions book) {
		return book.names()
			.stream()
			.map(book::get)
			.flatMap((file) -> file.items()
				.values()
				.stream()
				.flatMap((item) -> item.entries().stream())
				.flatMap((entry) -> unknown(entry.parameter())
					.map((message) -> new PolicyFault(file.fileName(), entry.line(), message))));
	}

	private Stream<String> unknown(Parameter value) {
		return this.elsewhere.stream().flatMap((reader) -> reader.against(value.name(), value.value()).stream());
	}

	/** What rooms could not read of it; a name that code has wrong is among it. */
	private Stream<PolicyFault> unworkable(Jurisdictions book, LocalDate today) {
		var workable = workable(book, (value, unit) -> String.valueOf(value));
		return book.names()
			.stream()
			.filter((name) -> isUnderTheNation(book.line(name)))
			.flatMap((name) -> Workable.days(book, name, today)
				.stream()
				.map((day) -> new Policy(name, day, book.parameters(), (parameter) -> book.find(name, parameter, day)))
				.flatMap((policy) -> workable.faults(policy).stream().map((fault) -> located(book, policy, fault))))
			.distinct();
	}

	private static boolean isUnderTheNation(List<PolicyFile> line) {
		return line.get(line.size() - 1).name().equals(PolicyFile.NATIONAL);
	}

	private Workable workable(Jurisdictions book, BiFunction<Object, String, String> words) {
		return new Workable(book, this.read, words);
	}

	/** In the lowest file that has a part in it. */
	private static PolicyFault located(Jurisdictions book, Policy policy, Workable.Fault fault) {
		var parts = Stream.of(fault.parameter(), fault.other())
			.filter((name) -> name != null && policy.has(name))
			.map(policy::get)
			.toList();
		return book.line(policy.name())
			.stream()
			.flatMap((file) -> file.items()
				.values()
				.stream()
				.flatMap((item) -> item.entries().stream())
				.filter((entry) -> parts.stream().anyMatch((part) -> part == entry.parameter()))
				.map((entry) -> new PolicyFault(file.fileName(), entry.line(), fault.message())))
			.findFirst()
			.orElseGet(() -> new PolicyFault(policy.name() + ".yaml", 0, fault.message()));
	}

	/** What stands against one more value below a jurisdiction, by itself. */
	List<String> against(Jurisdictions book, String policy, Parameter own, BiFunction<Object, String, String> words) {
		return Stream.concat(CrossReading.against(book, this.vocabulary, policy, own, words).stream(), unknown(own))
			.toList();
	}

	/** The same about all values of a file at once, with their lines. */
	List<PolicyFault> against(Jurisdictions book, String policy, PolicyFile file,
			BiFunction<Object, String, String> words) {
		return CrossReading.below(book, this.vocabulary, policy, file, words);
	}

	/**
	 * What rooms could not work with any more, once a place has some values of its own.
	 * @param now what holds there on a day without them
	 */
	Set<Workable.Fault> breaking(Jurisdictions book, Function<LocalDate, Policy> now, List<LocalDate> days,
			List<Parameter> own, BiFunction<Object, String, String> words) {
		var workable = workable(book, words);
		return days.stream().flatMap((day) -> {
			var before = now.apply(day);
			var after = own.stream()
				.filter((each) -> each.holdsOn(day))
				.sorted(Comparator.comparing(Parameter::since))
				.reduce(before, Policy::with, (one, other) -> other);
			var known = workable.faults(before);
			return workable.faults(after).stream().filter((fault) -> !known.contains(fault));
		}).collect(Collectors.toSet());
	}

	/** Whether a value that was stored once is one that rooms can work with. */
	boolean admits(Jurisdictions book, Parameter stored) {
		return book.item(PolicyFile.NATIONAL, stored.name())
			.filter((item) -> CrossReading.admits(book, this.vocabulary, item, stored.value()))
			.isPresent();
	}

}
