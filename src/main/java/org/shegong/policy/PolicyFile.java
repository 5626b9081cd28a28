package org.shegong.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One jurisdiction's file {@code <name>.yaml}, as written.
 *
 * @param title how people call the jurisdiction
 * @param parent name of the jurisdiction above; null for the national rules
 */
record PolicyFile(String name, String title, String parent, Map<String, Item> items) {

	/** Name of the rules that all others rest on. */
	static final String NATIONAL = "national";

	/**
	 * A number, or whatever else a rule needs, with all its values.
	 *
	 * @param title meaning; null in local files, which take it from above
	 * @param unit the same
	 * @param limits how far its values may go, as the national rules say
	 * @param line of the file
	 */
	record Item(String name, Area area, String title, String unit, Limits limits, int line, List<Entry> entries) {
	}

	record Entry(Parameter parameter, int line) {

		LocalDate since() {
			return this.parameter.since();
		}

	}

	String fileName() {
		return this.name + ".yaml";
	}

	/** The latest value that holds on a day. */
	Optional<Parameter> on(String parameter, LocalDate date) {
		return Optional.ofNullable(this.items.get(parameter))
			.flatMap((item) -> item.entries()
				.stream()
				.map(Entry::parameter)
				.filter((entry) -> entry.holdsOn(date))
				.max(Comparator.comparing(Parameter::since)));
	}

	/** The same with one value in place of all others of its name. */
	PolicyFile with(Parameter parameter) {
		var changed = new LinkedHashMap<>(this.items);
		changed.compute(parameter.name(),
				(name, before) -> new Item(name, (before != null) ? before.area() : Area.GENERAL, null, null,
						Limits.NONE, 0, List.of(new Entry(parameter, 0))));
		return new PolicyFile(this.name, this.title, this.parent, changed);
	}

}
