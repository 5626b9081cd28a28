package org.shegong.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.shegong.approval.Objection;
import org.shegong.policy.Basis;

/**
 * Whether a unit has a place for somebody who comes from another one. Whoever reckons the
 * quotas answers it.
 */
public interface Places {

	/**
	 * Keeps everybody else who wants a place under the totals of some units waiting until
	 * commit, so that two cannot take the last one.
	 */
	void lock(Collection<String> units);

	/** What stands against somebody's coming into a unit by the rules of a day. */
	List<Objection> objections(Coming coming, LocalDate on);

	/** How many a unit may have and has, by the rules of a day. */
	Filled of(String unit, LocalDate on);

	/**
	 * Somebody who would come.
	 *
	 * @param from unit they are counted in now
	 * @param promised others who may come into the same unit already and have not yet, in
	 * persons
	 */
	record Coming(Head head, String from, String to, int promised) {
	}

	/**
	 * The places of a unit, in persons.
	 *
	 * @param approved null where no formula says a number
	 * @param vacancies null where nobody can say
	 * @param basis what the approved number rests on
	 */
	record Filled(Integer approved, int inPost, Integer vacancies, Basis basis) {

		/** As people read it. */
		public String inWords() {
			return "%s在岗%d人%s".formatted((this.approved != null) ? "核定%d人，".formatted(this.approved) : "", this.inPost,
					(this.vacancies != null) ? "，空缺%d人".formatted(this.vacancies) : "");
		}

	}

}
