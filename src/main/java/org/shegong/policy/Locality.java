package org.shegong.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where a rule is asked for.
 *
 * @param policy the jurisdiction whose file holds; null means the national rules alone
 * @param keeper code of the unit that lives by the file itself, so that to those below it
 * the file is a higher text; null where no unit of the line does
 * @param units codes of the unit and those above it, the nearest first; what they keep
 * themselves goes before the file, but for what stands in the file of a nearer one
 */
public record Locality(String policy, String keeper, List<String> units) {

	/** No unit in particular. */
	public static Locality of(String policy) {
		return new Locality(policy, null, List.of());
	}

	/** What lies above the nearest unit, its own file left out. */
	Locality above(Jurisdictions book) {
		var higher = this.units.subList(1, this.units.size());
		return isOfTheNearest()
				? new Locality(book.get(file()).parent(), higher.isEmpty() ? null : higher.get(0), higher)
				: new Locality(this.policy, this.keeper, higher);
	}

	/** Whether the nearest unit lives by a file of its own. */
	boolean isOfTheNearest() {
		return this.units.get(0).equals(this.keeper);
	}

	/**
	 * The nearest place upwards that differs from it: a unit that keeps nothing and lives
	 * by no file of its own has the rules of the unit above it.
	 */
	Locality telling(Predicate<String> keeps) {
		var at = this;
		while (!at.units.isEmpty() && !at.isOfTheNearest() && !keeps.test(at.units.get(0))) {
			at = new Locality(at.policy, at.keeper, at.units.subList(1, at.units.size()));
		}
		return at;
	}

	/** Name of the file that holds. */
	String file() {
		return (this.policy != null) ? this.policy : PolicyFile.NATIONAL;
	}

}
