package org.shegong.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What counties and cities keep themselves and somebody confirmed. Read as a whole and
 * kept for some seconds, so that a rule costs no query and other nodes soon know what was
 * confirmed here.
 */
@Component
class RulesInForce implements Locals {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final LocalRules rules;

	private final AtomicReference<Reading> last = new AtomicReference<>(Reading.NONE);

	RulesInForce(LocalRules rules) {
		this.rules = rules;
	}

	@Override
	public Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known) {
		return of(List.of(unit), known).find(unit, parameter, date, known);
	}

	@Override
	public Locals of(List<String> units, Instant known) {
		if (units.isEmpty()) {
			return Locals.NONE;
		}
		var rules = byUnit();
		return new Kept(units.stream()
			.flatMap((unit) -> rules.getOrDefault(unit, List.of()).stream())
			.filter((rule) -> known == null || !rule.answeredAt().isAfter(known))
			.toList());
	}

	/** What some units kept when it was asked for. */
	private record Kept(List<LocalRule> rules) implements Locals {

		@Override
		public Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known) {
			return this.rules.stream()
				.filter((rule) -> rule.unit().equals(unit) && rule.isOf(parameter) && rule.parameter().holdsOn(date))
				.max(Comparator.comparing((LocalRule rule) -> rule.parameter().since()).thenComparing(LocalRule::id));
		}

	}

	@Override
	public boolean keeps(String unit) {
		return byUnit().containsKey(unit);
	}

	@Override
	public Stream<LocalDate> days(String unit, String parameter) {
		return byUnit().getOrDefault(unit, List.of())
			.stream()
			.filter((own) -> own.isOf(parameter))
			.map(LocalRule::parameter)
			.map(Parameter::since);
	}

	private Map<String, List<LocalRule>> byUnit() {
		var reading = this.last.get();
		if (reading.isFresh()) {
			return reading.rules();
		}
		var now = new Reading(this.rules.findByStateOrderById(LocalRule.State.CONFIRMED)
			.stream()
			.collect(Collectors.groupingBy(LocalRule::unit)), System.nanoTime());
		// loses against a confirmation that came in between
		this.last.compareAndSet(reading, now);
		return now.rules();
	}

	/** What was read is out of date, now and once the transaction has ended. */
	void forget() {
		this.last.set(new Reading(null, 0));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				RulesInForce.this.last.set(new Reading(null, 0));
			}
		});
	}

	/** What was read and when, by the clock that never jumps; null: nothing yet. */
	private record Reading(Map<String, List<LocalRule>> rules, long at) {

		static final Reading NONE = new Reading(null, 0);

		boolean isFresh() {
			return this.rules != null && System.nanoTime() - this.at < FRESH.toNanos();
		}

	}

}
