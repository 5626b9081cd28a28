package org.shegong.web.roster;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.Session;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.bulk.ManyRows;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Postings;
import org.shegong.organization.Tree;
import org.shegong.web.roster.Steps.Step;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** Reads at once what rows are compared with, and writes at once what they change. */
@Component
class RosterStore {

	private final EntityManager entities;

	private final ManyRows rows;

	private final OrgUnits units;

	private final Workers workers;

	private final Employments employments;

	private final Postings postings;

	private final PersonnelFile file;

	private final Witness witness;

	RosterStore(EntityManager entities, ManyRows rows, OrgUnits units, Workers workers, Employments employments,
			Postings postings, PersonnelFile file, Witness witness) {
		this.entities = entities;
		this.rows = rows;
		this.units = units;
		this.workers = workers;
		this.employments = employments;
		this.postings = postings;
		this.file = file;
		this.witness = witness;
	}

	/**
	 * Within this work nothing is written, so that no question makes Hibernate look
	 * through everybody for changes.
	 */
	<T> T unwritten(Supplier<T> work) {
		var session = this.entities.unwrap(Session.class);
		var before = session.getHibernateFlushMode();
		this.entities.flush();
		session.setHibernateFlushMode(FlushMode.MANUAL);
		try {
			return work.get();
		}
		finally {
			session.setHibernateFlushMode(before);
		}
	}

	/**
	 * Lets go of all that was read; what was changed in it is lost unless it is written.
	 */
	void forget() {
		this.rows.forget();
	}

	/**
	 * @param named workers of the sheets
	 */
	Known read(List<WorkerCode> named) {
		var people = this.workers.findAll().stream().collect(Collectors.toMap(Worker::code, (worker) -> worker));
		var contracts = this.employments.ofAll(named).stream().collect(Collectors.groupingBy(Employment::worker));
		return new Known(new Tree(this.units.findAll()), people, contracts, new Seats(this.postings.findAll()));
	}

	void write(Ledger ledger, Seats seats, AccountName by, Steps steps) {
		steps.at(Step.WRITING, RosterSheet.UNITS, 0, ledger.units().size());
		this.rows.insert(OrgUnit.class, ledger.units());
		this.entities.flush();
		steps.at(Step.WRITING, RosterSheet.WORKERS, 0, ledger.workers().size());
		this.rows.insert(Worker.class, ledger.workers());
		this.rows.insert(Employment.class, ledger.contracts());
		steps.at(Step.WRITING, RosterSheet.FILE, 0, ledger.file().size());
		this.file.appendAll(ledger.file(), by);
		this.witness.changed(ledger.trail());
		seats.write(this.postings);
		this.entities.flush();
	}

}
