package org.shegong.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
		return of(List.of(unit), known).find(unit, parameter, date, known);
	}

	@Override
	public Locals of(List<String> units, Instant known) {
		var truly = this.kept.of(units, known);
		return (this.held.get() != null) ? new Supposed(this.held.get(), truly) : truly;
	}

	/** What would hold were one number another. */
	private record Supposed(LocalRule other, Locals truly) implements Locals {

		@Override
		public Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known) {
			return (this.other.unit().equals(unit) && this.other.isOf(parameter)) ? Optional.of(this.other)
					: this.truly.find(unit, parameter, date, known);
		}

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
