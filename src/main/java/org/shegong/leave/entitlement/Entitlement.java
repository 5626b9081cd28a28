package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.List;

import org.shegong.approval.Objection;
import org.shegong.policy.Basis;

/**
 * What a worker may have of one kind of leave from a day on.
 *
 * @param budget what is left before the request; null where there is no fixed amount
 * @param noLaterThan the last day whatever is left; null where there is none
 * @param objections why there is nothing, or what has to be watched
 */
public record Entitlement(Basis basis, Counting counting, Budget budget, LocalDate noLaterThan,
		List<Objection> objections, Facts facts) {

	static Entitlement unlimited(Basis basis, Counting counting) {
		return new Entitlement(basis, counting, null, null, List.of(), new Facts());
	}

	static Entitlement limited(Basis basis, Counting counting, Budget budget) {
		return new Entitlement(basis, counting, budget, null, List.of(), new Facts());
	}

	Entitlement until(LocalDate last) {
		return new Entitlement(this.basis, this.counting, this.budget, last, this.objections, this.facts);
	}

	Entitlement but(List<Objection> objections) {
		return new Entitlement(this.basis, this.counting, this.budget, this.noLaterThan, objections, this.facts);
	}

	Entitlement stating(Facts facts) {
		return new Entitlement(this.basis, this.counting, this.budget, this.noLaterThan, this.objections, facts);
	}

	/**
	 * Whether the end of the leave follows from the amount when the form leaves it out.
	 */
	public boolean givesTheEnd() {
		return this.budget != null;
	}

	public boolean exists() {
		return Objection.admits(this.objections);
	}

}
