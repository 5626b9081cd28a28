package org.shegong.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One number that a county or city is taken to keep, whatever the day, while somebody
 * weighs what would come of it. Others who ask at the same time hear nothing of it.
 */
final class Supposition implements Locals {

	private final Locals kept;

	private final ThreadLocal<LocalRule> held = new ThreadLocal<>();

	/**
	 * @param kept what counties and cities keep in truth
	 */
	Supposition(Locals kept) {
		this.kept = kept;
	}

	<T> T during(String unit, Parameter own, Supplier<T> weighing) {
		if (this.held.get() != null) {
			throw new IllegalStateException("Only one number at a time is taken for another");
		}
		this.held.set(new LocalRule(unit, own, null, null, null, null));
		try {
			return weighing.get();
		}
		finally {
			this.held.remove();
		}
	}

	@Override
	public Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known) {
		return Optional.ofNullable(this.held.get())
			.filter((other) -> other.unit().equals(unit) && other.isOf(parameter))
			.or(() -> this.kept.find(unit, parameter, date, known));
	}

	@Override
	public boolean keeps(String unit) {
		var other = this.held.get();
		return (other != null && other.unit().equals(unit)) || this.kept.keeps(unit);
	}

	@Override
	public Stream<LocalDate> days(String unit, String parameter) {
		return this.kept.days(unit, parameter);
	}

}
