package org.shegong.web.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.policy.Locality;
import org.shegong.policy.GeneralNumbers;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;

/** Puts together what the rules about a fact look at. */
@Component
class FactCases {

	private final OrgUnits units;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	FactCases(OrgUnits units, Organization organization, Policies policies, Clock clock) {
		this.units = units;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	FactCase of(Fact fact, Worker worker, List<FileEntry> file) {
		return new FactCase(fact, worker, file, LocalDate.now(this.clock),
				GeneralNumbers.of(policy(worker)).fileKeeping().basis());
	}

	/**
	 * What holds today where somebody works.
	 * @param worker whose unit may be on the sheets of the same roster only, then the
	 * national rules hold
	 */
	Policy policy(Worker worker) {
		var place = this.units.existsById(worker.unit()) ? this.organization.localityOf(worker.unit())
				: Locality.of(null);
		return this.policies.at(place, LocalDate.now(this.clock));
	}

}
