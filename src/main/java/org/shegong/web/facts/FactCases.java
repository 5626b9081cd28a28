package org.shegong.web.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

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

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	FactCases(Organization organization, Policies policies, Clock clock) {
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	FactCase of(Fact fact, Worker worker, List<FileEntry> file) {
		return of(fact, worker, file, this.organization.localityOf(worker.unit()));
	}

	/**
	 * @param place whose rules hold where they work
	 */
	FactCase of(Fact fact, Worker worker, List<FileEntry> file, Locality place) {
		return new FactCase(fact, worker, file, LocalDate.now(this.clock),
				GeneralNumbers.of(policy(place)).fileKeeping().basis());
	}

	/** What holds today in a place. */
	Policy policy(Locality place) {
		return this.policies.at(place, LocalDate.now(this.clock));
	}

}
