package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where counties carry out and bring in their own numbers as a file. */
@Service
@Transactional(readOnly = true)
public class LocalFileDesk {

	private final LocalRules rules;

	private final Policies policies;

	LocalFileDesk(LocalRules rules, Policies policies) {
		this.rules = rules;
		this.policies = policies;
	}

	/** What is to be done about a number of a file. */
	public enum Standing {

		NEW("待录入"), EQUAL("与现有的相同"), WAITING("已录入，待确认");

		private final String title;

		Standing(String title) {
			this.title = title;
		}

		public String title() {
			return this.title;
		}

		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * @param line of the file, from 1
	 */
	public record Line(int line, Parameter own, Standing standing) {
	}

	/**
	 * What a file says and what is wrong with it.
	 *
	 * @param faults by line; where there are any, nothing of it may be entered
	 */
	public record Reading(List<Line> lines, List<PolicyFault> faults) {

		/** The numbers that are neither held nor waiting yet. */
		public List<Line> anew() {
			return this.lines.stream().filter((line) -> line.standing() == Standing.NEW).toList();
		}

	}

	/** All that is confirmed for a unit. */
	public String written(String unit, String title, Locality place) {
		var items = confirmed(unit).values()
			.stream()
			.map(LocalRule::parameter)
			.collect(Collectors.groupingBy(Parameter::name, LinkedHashMap::new, Collectors.toList()));
		return new LocalFile(title, place.file(),
				this.policies.parameters()
					.stream()
					.filter(items::containsKey)
					.map((name) -> item(items.get(name)))
					.toList())
			.written();
	}

	private PolicyFile.Item item(List<Parameter> own) {
		var known = this.policies.item(own.get(0).name()).orElseThrow();
		return new PolicyFile.Item(known.name(), known.area(), known.title(), known.unit(), Limits.NONE, 0,
				own.stream()
					.sorted(Comparator.comparing(Parameter::since))
					.map((each) -> new PolicyFile.Entry(each, 0))
					.toList());
	}

	/**
	 * Where more are new than may be entered at once, nothing else is looked into.
	 * @param most of them
	 * @param places of the unit itself and of those below it
	 * @param words how a value of a unit is said to people
	 * @param more what else stands against a number whose kind is right
	 */
	public Reading read(String unit, List<Locality> places, String text, int most,
			BiFunction<Object, String, String> words, Function<Parameter, List<String>> more) {
		var reading = PolicyReader.read(LocalFile.NAME, text, (name) -> this.policies.meaning(name).orElse(name));
		var entries = reading.file().items().values().stream().flatMap((item) -> item.entries().stream()).toList();
		var counted = new Reading(compared(unit, entries), List.of());
		if (counted.anew().size() > most) {
			return counted;
		}
		var faults = new ArrayList<>(reading.faults());
		if (faults.size() < PolicyFault.MOST) {
			faults.addAll(this.policies.against(places, reading.file(), words));
		}
		entries.stream()
			.filter((entry) -> this.policies.item(entry.parameter().name()).isPresent())
			.forEach((entry) -> said(entry, more).forEach(faults::add));
		faults.sort(Comparator.comparing(PolicyFault::line));
		if (faults.size() > PolicyFault.MOST) {
			faults.subList(PolicyFault.MOST, faults.size()).clear();
		}
		return faults.isEmpty() ? counted : new Reading(List.of(), List.copyOf(faults));
	}

	private List<PolicyFault> said(PolicyFile.Entry entry, Function<Parameter, List<String>> more) {
		var said = new ArrayList<>(more.apply(entry.parameter()));
		if (entry.parameter().until() != null) {
			said.add("地方规定到下一条生效为止，请删去 until，另写一条以后的 value 和 since");
		}
		var title = this.policies.meaning(entry.parameter().name()).orElseThrow();
		return said.stream()
			.map((each) -> new PolicyFault(LocalFile.NAME + ".yaml", entry.line(), "“%s”%s".formatted(title, each)))
			.toList();
	}

	private List<Line> compared(String unit, List<PolicyFile.Entry> entries) {
		var confirmed = confirmed(unit);
		var waiting = this.rules.findByUnitAndStateOrderById(unit, LocalRule.State.PROPOSED)
			.stream()
			.map(LocalRule::parameter)
			.toList();
		return entries.stream()
			.map((entry) -> new Line(entry.line(), entry.parameter(), standing(entry.parameter(), confirmed, waiting)))
			.toList();
	}

	private static Standing standing(Parameter own, Map<Key, LocalRule> confirmed, List<Parameter> waiting) {
		var before = confirmed.get(Key.of(own));
		if (before != null && before.parameter().isSame(own)) {
			return Standing.EQUAL;
		}
		return waiting.stream().anyMatch(own::isSame) ? Standing.WAITING : Standing.NEW;
	}

	/** Of two that begin on one day the later entered one holds. */
	private Map<Key, LocalRule> confirmed(String unit) {
		var confirmed = new LinkedHashMap<Key, LocalRule>();
		this.rules.findByUnitAndStateOrderById(unit, LocalRule.State.CONFIRMED)
			.forEach((rule) -> confirmed.put(Key.of(rule.parameter()), rule));
		return confirmed;
	}

	private record Key(String parameter, LocalDate since) {

		static Key of(Parameter own) {
			return new Key(own.name(), own.since());
		}

	}

}
