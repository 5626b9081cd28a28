package org.shegong.policy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that may not pass each other, such as the days a secretary decides on and those
 * of a deputy lead. A number that a county entered was weighed against the files of that
 * day; where other files let it pass its partner, it gives way to what lies above it.
 */
final class Pairs {

	/** A number, and the one that it may not pass. */
	private final Map<String, String> limits = new LinkedHashMap<>();

	private final Map<String, Set<String>> tied;

	Pairs(Collection<PolicyFile.Item> items) {
		items.stream()
			.filter((item) -> item.limits().atMost() != null)
			.forEach((item) -> this.limits.put(item.name(), item.limits().atMost()));
		this.tied = Stream.concat(this.limits.keySet().stream(), this.limits.values().stream())
			.distinct()
			.collect(Collectors.toMap(Function.identity(), this::tiedTo));
	}

	/**
	 * A value that may hold somewhere.
	 *
	 * @param level how near the unit is that keeps it; 0: it stands in a file
	 */
	record Held(Parameter parameter, int level) {

		/**
		 * A draft stands in a file as its text says; cases that go by it against the law
		 * are refused one by one (ORD-31).
		 */
		private boolean isOfADraft() {
			return this.level == 0 && this.parameter.basis().status() == Status.DRAFT;
		}

	}

	private Set<String> tiedTo(String parameter) {
		var found = new HashSet<>(Set.of(parameter));
		for (var before = 0; before < found.size();) {
			before = found.size();
			this.limits.entrySet()
				.stream()
				.map((pair) -> List.of(pair.getKey(), pair.getValue()))
				.filter((pair) -> pair.stream().anyMatch(found::contains))
				.forEach(found::addAll);
		}
		return found;
	}

	/** All that a number is tied to, itself among them. */
	Set<String> with(String parameter) {
		return this.tied.getOrDefault(parameter, Set.of(parameter));
	}

	/**
	 * What holds of a number.
	 * @param held what may hold of each number, that of the nearest unit first
	 */
	Optional<Parameter> settled(String parameter, Function<String, List<Held>> held) {
		var all = with(parameter).stream().collect(Collectors.toMap(Function.identity(), held));
		for (var pair = broken(all); pair.isPresent(); pair = broken(all)) {
			giveWay(all, pair.get());
		}
		return first(all, parameter).map(Held::parameter);
	}

	private Optional<Map.Entry<String, String>> broken(Map<String, List<Held>> all) {
		return this.limits.entrySet()
			.stream()
			.filter((pair) -> all.containsKey(pair.getKey()))
			.filter((pair) -> first(all, pair.getKey()).filter((lower) -> !lower.isOfADraft())
				.flatMap((lower) -> first(all, pair.getValue()).filter((higher) -> passes(lower, higher)))
				.isPresent())
			.findFirst();
	}

	/** What stands in the files was weighed when they came into force. */
	private static boolean passes(Held lower, Held higher) {
		return Math.max(lower.level(), higher.level()) > 0
				&& number(lower.parameter()).compareTo(number(higher.parameter())) > 0;
	}

	private static void giveWay(Map<String, List<Held>> all, Map.Entry<String, String> pair) {
		var names = Stream.of(pair.getKey(), pair.getValue()).toList();
		var nearest = names.stream().mapToInt((name) -> first(all, name).orElseThrow().level()).max().orElseThrow();
		names.stream()
			.filter((name) -> first(all, name).orElseThrow().level() == nearest)
			.forEach((name) -> all.computeIfPresent(name, (same, held) -> held.subList(1, held.size())));
	}

	private static Optional<Held> first(Map<String, List<Held>> all, String name) {
		return all.get(name).stream().findFirst();
	}

	private static BigDecimal number(Parameter parameter) {
		return new BigDecimal(parameter.value().toString());
	}

}
