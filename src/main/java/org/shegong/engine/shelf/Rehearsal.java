package org.shegong.engine.shelf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Refusal;
import org.shegong.engine.Doors;
import org.shegong.engine.accounts.KnownCaller;
import org.shegong.engine.accounts.Login;
import org.shegong.engine.accounts.Logins;
import org.shegong.engine.accounts.SlowHash;
import org.shegong.engine.forms.FormSheets;
import org.shegong.worker.Workers;

/**
 * Goes once the whole way of a login and an application that nobody makes, and takes
 * everything back: whoever is the first after a start would else wait for what a machine
 * learns by doing.
 */
@Component
class Rehearsal {

	private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

	private final Doors doors;

	private final FormSheets sheets;

	private final FormService forms;

	private final IdentityService identity;

	private final Logins logins;

	private final SlowHash hash;

	private final Workers workers;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Rehearsal(Doors doors, FormSheets sheets, FormService forms, IdentityService identity, Logins logins, SlowHash hash,
			Workers workers, TransactionTemplate transaction, Clock clock) {
		this.doors = doors;
		this.sheets = sheets;
		this.forms = forms;
		this.identity = identity;
		this.logins = logins;
		this.hash = hash;
		this.workers = workers;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Nothing is kept of it but the next free number, which some databases do not give
	 * twice.
	 * @return the processes whose application would have been taken
	 */
	List<String> play() {
		this.hash.encrypt(getClass().getName());
		var today = LocalDate.now(this.clock);
		var doors = this.doors.all().stream().filter((door) -> !door.rehearsed(today).isEmpty()).toList();
		return this.workers.findFirstByLeftOnIsNull()
			.flatMap((somebody) -> this.logins.of(somebody.code().value()))
			.map((login) -> doors.stream()
				.filter((door) -> isTaken(door.process(), door.rehearsed(today), login))
				.map(ProcessDoor::process)
				.toList())
			.orElse(List.of());
	}

	private boolean isTaken(String process, Map<String, Object> fields, Login applicant) {
		this.identity.setAuthentication(new KnownCaller(applicant.account(), applicant.groups(), applicant.counties(),
				applicant.denied(), applicant.hasLeft()));
		try {
			this.transaction.executeWithoutResult((status) -> {
				status.setRollbackOnly();
				this.forms.submitStartForm(this.sheets.newest(process).orElseThrow(), fields);
			});
			return true;
		}
		catch (Refusal ex) {
			LOG.debug("the rehearsed application was refused: {}", ex.getMessage());
			return false;
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

}
