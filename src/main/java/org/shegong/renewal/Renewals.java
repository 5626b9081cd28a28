package org.shegong.renewal;

import java.util.List;
import java.util.Optional;

import org.shegong.worker.Employment;

/** The renewals of one worker, in the order in which they were opened. */
record Renewals(List<RenewalRequest> all) {

	/** The one by which the law keeps a contract running. */
	Optional<RenewalRequest> keeping(Employment contract) {
		return this.all.stream().filter((request) -> request.keptRunning(contract)).reduce((before, after) -> after);
	}

	/** The undecided one. */
	Optional<RenewalRequest> pending() {
		return this.all.stream().filter((request) -> request.state().pending()).findFirst();
	}

	/** The last one about this end of this contract. */
	Optional<RenewalRequest> about(Employment contract) {
		return this.all.stream().filter((request) -> request.isAbout(contract)).reduce((before, after) -> after);
	}

}
