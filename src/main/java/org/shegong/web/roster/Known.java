package org.shegong.web.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.organization.Posting;
import org.shegong.organization.Tree;
import org.shegong.worker.Employment;
import org.shegong.worker.Worker;

/**
 * What is stored, read once for all rows; what they change changes here.
 *
 * @param tree the units as they are before the sheets are in
 * @param contracts of the workers that the sheets name, each one's in order
 */
record Known(Tree tree, Map<WorkerCode, Worker> workers, Map<WorkerCode, List<Employment>> contracts, Seats seats) {

	Optional<Worker> worker(WorkerCode code) {
		return Optional.ofNullable(this.workers.get(code));
	}

	List<Employment> contracts(WorkerCode worker) {
		return this.contracts.getOrDefault(worker, List.of());
	}

	/** The contract that began last. */
	Optional<Employment> latest(WorkerCode worker) {
		return contracts(worker).stream().reduce((earlier, later) -> later);
	}

	/** Where an account works, or else sits; null where it does neither. */
	String unitOf(AccountName account) {
		return worker(account.worker()).map(Worker::unit)
			.or(() -> this.seats.of(account).stream().map(Posting::unit).findFirst())
			.orElse(null);
	}

}
