package org.shegong.renewal;

import java.time.LocalDate;
import java.util.Optional;

import org.shegong.approval.Objection;

/**
 * What has to be done today about a worker's latest contract.
 *
 * @param ending the contract as if its renewal were opened today
 * @param renewals all renewals of the worker
 */
record Watched(RenewalCase ending, Renewals renewals) {

	/** Whether there is a contract that ends, of somebody in the ranks. */
	boolean isEnding() {
		return this.ending.endsOn() != null && !this.ending.worker().hasLeft();
	}

	boolean concerns() {
		return isEnding() && (runsOnNow().isPresent() || toBeSettled().isPresent() || isDue()
				|| toBeReminded().isPresent() || hasLapsedHere());
	}

	/** The one that the law overtakes: protection came, or nothing was decided. */
	Optional<RenewalRequest> runsOnNow() {
		return this.ending.runsOn() ? about().filter(this::mayInterfere) : Optional.empty();
	}

	/** While a renewal can still come about, it has until the last day. */
	private boolean mayInterfere(RenewalRequest request) {
		return request.mayStillRunOn() && !(request.state().pending() && today().isBefore(this.ending.endsOn()));
	}

	/** The one that let the contract run on, to a day that is known better by now. */
	Optional<RenewalRequest> toBeSettled() {
		return this.renewals.keeping(this.ending.contract().orElseThrow())
			.filter((request) -> this.ending.settledEnd(request.endsOn()).isBefore(this.ending.endsOn()));
	}

	/** A decided renewal is opened again only when silence lets the worker demand it. */
	boolean isDue() {
		var handled = about().isPresent() && !this.ending.workedOn();
		return !today().isBefore(this.ending.opensOn()) && !handled
				&& Objection.admits(RenewalRules.objections(this.ending));
	}

	Optional<RenewalRequest> toBeReminded() {
		return today().isBefore(this.ending.reminderOn()) ? Optional.empty()
				: this.renewals.pending().filter((request) -> request.remindedOn() == null && !request.isOffered());
	}

	/** A birth is entered within a month; until then nothing has lapsed. */
	boolean hasLapsedHere() {
		return this.ending.hasLapsed() && !(this.ending.endsBeforeBirth() && !this.ending.workedOn())
				&& RenewalRules.isRenewedHere(this.ending.worker().workerClass()) && !this.ending.runsOn();
	}

	/** The last renewal about this end of the contract. */
	Optional<RenewalRequest> about() {
		return this.renewals.about(this.ending.contract().orElseThrow());
	}

	private LocalDate today() {
		return this.ending.today();
	}

}
