package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.engine.accounts.Accounts;
import org.shegong.engine.accounts.Memberships;
import org.shegong.message.Contact;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.SecretariesChanged;
import org.shegong.web.roster.Logins.Issued;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a roster: units, workers, posts, personnel files and the accounts of all of
 * them, in one transaction.
 */
@Component
public class RosterDesk {

	private final UnitIntake units;

	private final WorkerIntake workers;

	private final PostIntake posts;

	private final GivenUp givenUp;

	private final Returning returning;

	private final FileIntake file;

	private final RosterStore store;

	private final Accounts accounts;

	private final Memberships memberships;

	private final LowWages wages;

	private final RosterWitness witness;

	private final Workers everybody;

	private final Organization organization;

	private final LostDeputies deputies;

	private final MovedUnits movedUnits;

	private final ContactIntake contacts;

	private final ApplicationEventPublisher events;

	RosterDesk(UnitIntake units, WorkerIntake workers, PostIntake posts, GivenUp givenUp, Returning returning,
			FileIntake file, RosterStore store, Accounts accounts, Memberships memberships, LowWages wages,
			RosterWitness witness, Workers everybody, Organization organization, LostDeputies deputies,
			MovedUnits movedUnits, ContactIntake contacts, ApplicationEventPublisher events) {
		this.units = units;
		this.workers = workers;
		this.posts = posts;
		this.givenUp = givenUp;
		this.returning = returning;
		this.file = file;
		this.store = store;
		this.accounts = accounts;
		this.memberships = memberships;
		this.wages = wages;
		this.witness = witness;
		this.everybody = everybody;
		this.organization = organization;
		this.deputies = deputies;
		this.movedUnits = movedUnits;
		this.contacts = contacts;
		this.events = events;
	}

	/**
	 * Everything or nothing. All others who write wait for it, from before the first
	 * question what is known already.
	 * @param by the account that brings the roster; null when the system does
	 */
	@Transactional
	public Receipt take(RosterFile roster, AccountName by) {
		return take(roster, by, Steps.untold());
	}

	/**
	 * The same.
	 * @param steps told how far it is
	 */
	@Transactional
	Receipt take(RosterFile roster, AccountName by, Steps steps) {
		this.everybody.lockEverybody();
		this.organization.lockAll();
		return take(roster, false, Occasion.roster(by), steps);
	}

	/**
	 * Sees whether it would go well; writes nothing and keeps nobody waiting.
	 * @param steps told how far it is
	 */
	@Transactional(readOnly = true)
	Receipt rehearse(RosterFile roster, AccountName by, Steps steps) {
		return take(roster, true, Occasion.roster(by), steps);
	}

	/**
	 * Changes some cells of one worker, read and checked like a row that is brought;
	 * everything or nothing.
	 * @param anew by column of the sheet {@code workers}; an empty one clears what is
	 * known
	 */
	@Transactional
	public Receipt amend(Worker worker, MasterData known, Map<String, String> anew, Occasion occasion) {
		return take(OneRow.of(worker, known, anew).file(), false, occasion, Steps.untold());
	}

	private Receipt take(RosterFile roster, boolean rehearsal, Occasion occasion, Steps steps) {
		var entered = entered(roster, rehearsal, occasion, steps);
		return (entered.logins() == null) ? entered.receipt() : enlisted(entered, occasion, steps);
	}

	/** All but the accounts. */
	private Entered entered(RosterFile roster, boolean rehearsal, Occasion occasion, Steps steps) {
		var tables = Tables.of(roster, RosterSheet.all());
		if (tables.illegible()) {
			return Entered.nothing(Receipt.refused(tables.faults()));
		}
		var taking = this.store.unwritten(() -> taking(tables, occasion, steps));
		if (rehearsal) {
			this.store.forget();
		}
		return (taking == null) ? Entered.nothing(Receipt.refused(tables.faults()))
				: rehearsal ? Entered.nothing(taking.receipt()) : written(taking, steps);
	}

	/** Null where something is wrong. */
	private Taking taking(Tables tables, Occasion occasion, Steps steps) {
		var reading = read(tables, steps);
		if (tables.faults().isEmpty() && occasion.isEntered()) {
			this.workers.checkEntered(reading.workers(), occasion);
		}
		return tables.faults().isEmpty() ? decided(reading, occasion) : null;
	}

	private Reading read(Tables tables, Steps steps) {
		var register = new Register();
		var logins = new Logins();
		var rows = tables.lines(RosterSheet.WORKERS.sheet());
		var lines = tables.lines(RosterSheet.FILE.sheet());
		var known = this.store.read(WorkerIntake.named(rows, "code"));
		var filed = this.file.filed(lines);
		var units = this.units.read(tables.lines(RosterSheet.UNITS.sheet()), known.tree().units(), register);
		var workers = this.workers.read(rows, known, register, logins, steps);
		var seats = tables.lines(RosterSheet.POSTS.sheet());
		var contacts = ContactIntake.read(rows, seats);
		return new Reading(known, units, workers, this.posts.read(seats, register, logins),
				this.file.read(lines, filed, known, register, workers, steps), filed, logins, contacts);
	}

	/** What comes of it all, of which nothing is written yet. */
	private Taking decided(Reading reading, Occasion occasion) {
		var known = reading.known();
		var seats = known.seats();
		var secretaries = seats.of(Post.COMMUNITY_SECRETARY);
		var covers = this.deputies.now();
		var employers = this.movedUnits.before(reading.units(), known);
		var ledger = new Ledger();
		var moved = this.units.store(reading.units(), known.tree().units(), ledger);
		var intake = new Intake(occasion, known.tree().with(ledger.units()), ledger);
		var ending = this.givenUp.by(reading.workers(), reading.posts(), known);
		var warnings = new ArrayList<>(this.returning.warnings(reading.workers(), reading.posts(), known));
		warnings.addAll(this.movedUnits.note(employers, known, intake));
		warnings.addAll(this.workers.store(reading.workers(), known, intake));
		warnings.addAll(this.wages.warnings(reading.workers(), intake.tree()));
		this.posts.store(reading.posts(), seats);
		warnings.addAll(this.givenUp.end(ending, seats, intake.tree()));
		this.posts.followPositions(reading.logins().accounts(), known);
		warnings.addAll(this.deputies.since(covers, reading.workers(), known, intake.tree()));
		var added = this.file.store(reading.file(), reading.filed(), ledger);
		return new Taking(reading, intake, moved,
				SecretariesChanged.between(secretaries, seats.of(Post.COMMUNITY_SECRETARY)), warnings, added);
	}

	private Entered written(Taking taking, Steps steps) {
		var occasion = taking.intake().occasion();
		var reading = taking.reading();
		this.store.write(taking.intake().ledger(), reading.known().seats(), occasion.by(), steps);
		this.contacts.store(reading.contacts());
		if (occasion.isBrought()) {
			this.store.forget();
		}
		this.events.publishEvent(taking.secretaries());
		return taking.entered();
	}

	private Receipt enlisted(Entered entered, Occasion occasion, Steps steps) {
		var receipt = entered.receipt().with(enlist(entered.logins(), entered.moved(), occasion.by() == null, steps));
		if (occasion.isBrought()) {
			this.witness.note(receipt, entered.county(), entered.logins(), entered.units());
		}
		return receipt;
	}

	private List<Issued> enlist(Logins logins, boolean moved, boolean lasting, Steps steps) {
		var issued = logins.enlist(this.accounts, lasting, steps);
		if (moved) {
			this.memberships.renewAll();
		}
		else {
			this.memberships.renew(logins.accounts());
		}
		return issued;
	}

	/**
	 * @param filed all lines of everybody whom the sheet of lines names
	 */
	private record Reading(Known known, List<UnitRow> units, List<WorkerRow> workers, List<PostRow> posts,
			List<FileRow> file, Map<WorkerCode, List<FileEntry>> filed, Logins logins,
			Map<AccountName, Map<Contact, String>> contacts) {

		/** The units that the sheets speak of. */
		Stream<String> places() {
			return Stream
				.of(this.units.stream().map(UnitRow::code), this.workers.stream().map((row) -> row.standing().unit()),
						this.posts.stream().filter(PostRow::seats).map(PostRow::unit))
				.flatMap((places) -> places);
		}

	}

	/**
	 * @param moved whether anybody may have come into another county
	 * @param added how many lines of files are new
	 */
	private record Taking(Reading reading, Intake intake, boolean moved, SecretariesChanged secretaries,
			List<Fault> warnings, int added) {

		Receipt receipt() {
			return Receipt.taken(this.reading.units().size(), this.reading.workers().size(),
					this.reading.posts().size(), this.added, this.warnings);
		}

		Entered entered() {
			var logins = this.reading.logins();
			var units = new HashMap<AccountName, String>();
			logins.accounts().forEach((account) -> units.put(account, this.reading.known().unitOf(account)));
			return new Entered(receipt(), logins, this.moved,
					RosterWitness.county(this.reading.places(), this.intake.tree()), units);
		}

	}

	/**
	 * What is still to be known once the rows are in; the accounts take the longest, and
	 * nobody keeps the sheets of a city in mind meanwhile.
	 *
	 * @param logins null where nothing was entered
	 * @param moved whether anybody may have come into another county
	 * @param county where all of it lies; null where there are several
	 * @param units where each account works or sits; null where it does neither
	 */
	private record Entered(Receipt receipt, Logins logins, boolean moved, String county,
			Map<AccountName, String> units) {

		static Entered nothing(Receipt receipt) {
			return new Entered(receipt, null, false, null, Map.of());
		}

	}

}
