package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All files of rules as one book. A jurisdiction answers with its own entry, else with
 * that of the one above; a higher text displaces a lower one if it is also the later one,
 * or if it is a floor or ceiling that the lower one would pass (policy.md A.16).
 */
final class Jurisdictions {

	private final Map<String, PolicyFile> files;

	private final Set<String> parameters = new LinkedHashSet<>();

	private final Pairs pairs;

	Jurisdictions(Map<String, PolicyFile> files) {
		this.files = Map.copyOf(files);
		names().stream()
			.filter(this.files::containsKey)
			.forEach((name) -> this.parameters.addAll(this.files.get(name).items().keySet()));
		this.pairs = new Pairs(
				files.containsKey(PolicyFile.NATIONAL) ? files.get(PolicyFile.NATIONAL).items().values() : List.of());
	}

	/** In the order of their names, the national rules first. */
	Set<String> names() {
		var names = new LinkedHashSet<String>();
		names.add(PolicyFile.NATIONAL);
		this.files.keySet().stream().sorted().forEach(names::add);
		return names;
	}

	PolicyFile get(String name) {
		return this.files.get(name);
	}

	/** The file and those above it, the national one last. */
	List<PolicyFile> line(String name) {
		var line = new ArrayList<PolicyFile>();
		var file = this.files.get(name);
		while (file != null && !line.contains(file)) {
			line.add(file);
			file = (file.parent() != null) ? this.files.get(file.parent()) : null;
		}
		return line;
	}

	Optional<Parameter> find(String policy, String parameter, LocalDate date) {
		Parameter found = null;
		for (var file : line(policy)) {
			var here = file.on(parameter, date).orElse(null);
			if (found == null || (here != null && (here.displaces(found) || undercuts(found, here)))) {
				found = here;
			}
		}
		return Optional.ofNullable(found);
	}

	/** Whether a value goes below the floor, or above the ceiling, of a text above it. */
	boolean undercuts(Parameter own, Parameter above) {
		return above.basis().status().bindsBelow()
				&& item(PolicyFile.NATIONAL, own.name()).map((item) -> item.limits().bound())
					.filter((bound) -> bound.isLimit() && !bound.admits(own.value(), above.value()))
					.isPresent();
	}

	/** Days on which some file of the line begins or ceases to say something. */
	Stream<LocalDate> days(String policy, String parameter) {
		return line(policy).stream()
			.map((file) -> file.items().get(parameter))
			.filter((item) -> item != null)
			.flatMap((item) -> item.entries().stream().map(PolicyFile.Entry::parameter))
			.flatMap((entry) -> (entry.until() != null) ? Stream.of(entry.since(), entry.until().plusDays(1))
					: Stream.of(entry.since()));
	}

	/**
	 * Meaning, unit and place of a parameter, as the highest file that tells of it says.
	 */
	Optional<PolicyFile.Item> item(String policy, String parameter) {
		return line(policy).stream()
			.map((file) -> file.items().get(parameter))
			.filter((item) -> item != null)
			.reduce((lower, higher) -> higher);
	}

	/** The same, and of one that only some other jurisdiction has. */
	Optional<PolicyFile.Item> anywhere(String parameter) {
		return names().stream().flatMap((name) -> item(name, parameter).stream()).findFirst();
	}

	/** Numbers that may not pass each other. */
	Pairs pairs() {
		return this.pairs;
	}

	Set<String> parameters() {
		return Collections.unmodifiableSet(this.parameters);
	}

	Jurisdictions with(String jurisdiction, Parameter parameter) {
		var changed = new LinkedHashMap<>(this.files);
		changed.computeIfPresent(jurisdiction, (name, file) -> file.with(parameter));
		return new Jurisdictions(changed);
	}

}
