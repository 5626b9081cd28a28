package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.engine.accounts.Accounts;
import org.shegong.engine.accounts.Memberships;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.organization.SecretariesChanged;
import org.shegong.web.roster.Logins.Issued;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

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

	private final Postings postings;

	private final Accounts accounts;

	private final Memberships memberships;

	private final LowWages wages;

	private final RosterWitness witness;

	private final Workers everybody;

	private final Organization tree;

	private final LostDeputies deputies;

	private final MovedUnits movedUnits;

	private final ApplicationEventPublisher events;

	RosterDesk(UnitIntake units, WorkerIntake workers, PostIntake posts, GivenUp givenUp, Returning returning,
			FileIntake file, Postings postings, Accounts accounts, Memberships memberships, LowWages wages,
			RosterWitness witness, Workers everybody, Organization tree, LostDeputies deputies, MovedUnits movedUnits,
			ApplicationEventPublisher events) {
		this.deputies = deputies;
		this.movedUnits = movedUnits;
		this.units = units;
		this.workers = workers;
		this.posts = posts;
		this.givenUp = givenUp;
		this.returning = returning;
		this.file = file;
		this.postings = postings;
		this.accounts = accounts;
		this.memberships = memberships;
		this.wages = wages;
		this.witness = witness;
		this.everybody = everybody;
		this.tree = tree;
		this.events = events;
	}

	/**
	 * Everything or nothing. All others who write wait for it, from before the first
	 * question what is known already.
	 * @param rehearsal do it all and then undo it, to see whether it would go well
	 * @param by the account that brings the roster; null when the system does
	 */
	@Transactional
	public Receipt take(RosterFile roster, boolean rehearsal, AccountName by) {
		this.everybody.lockEverybody();
		this.tree.lockAll();
		return take(roster, rehearsal, Occasion.roster(by));
	}

	/**
	 * Changes some cells of one worker, read and checked like a row that is brought;
	 * everything or nothing.
	 * @param anew by column of the sheet {@code workers}; an empty one clears what is
	 * known
	 */
	@Transactional
	public Receipt amend(Worker worker, MasterData known, Map<String, String> anew, Occasion occasion) {
		return take(OneRow.of(worker, known, anew).file(), false, occasion);
	}

	private Receipt take(RosterFile roster, boolean rehearsal, Occasion occasion) {
		var tables = Tables.of(roster, RosterSheet.all());
		if (tables.illegible()) {
			return Receipt.refused(tables.faults());
		}
		var reading = read(tables);
		if (tables.faults().isEmpty() && occasion.isEntered()) {
			this.workers.checkEntered(reading.workers(), occasion);
		}
		if (!tables.faults().isEmpty()) {
			return Receipt.refused(tables.faults());
		}
		var receipt = store(reading, occasion);
		if (rehearsal) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return receipt.rehearsed();
		}
		return receipt;
	}

	private Reading read(Tables tables) {
		var register = new Register();
		var logins = new Logins();
		var units = this.units.read(tables.lines(RosterSheet.UNITS.sheet()), register);
		var workers = this.workers.read(tables.lines(RosterSheet.WORKERS.sheet()), register, logins);
		return new Reading(units, workers, this.posts.read(tables.lines(RosterSheet.POSTS.sheet()), register, logins),
				this.file.read(tables.lines(RosterSheet.FILE.sheet()), register, workers), logins);
	}

	private Receipt store(Reading reading, Occasion occasion) {
		var secretaries = this.postings.findByPost(Post.COMMUNITY_SECRETARY);
		var covers = this.deputies.now();
		var employers = this.movedUnits.before(reading.units());
		var moved = this.units.store(reading.units());
		var ending = this.givenUp.by(reading.workers(), reading.posts());
		var warnings = new ArrayList<>(this.returning.warnings(reading.workers(), reading.posts()));
		warnings.addAll(this.movedUnits.note(employers, occasion));
		warnings.addAll(this.workers.store(reading.workers(), occasion));
		warnings.addAll(this.wages.warnings(reading.workers()));
		this.posts.store(reading.posts());
		warnings.addAll(this.givenUp.end(ending));
		this.posts.followPositions(reading.logins().accounts());
		this.postings.flush();
		this.events
			.publishEvent(SecretariesChanged.between(secretaries, this.postings.findByPost(Post.COMMUNITY_SECRETARY)));
		warnings.addAll(this.deputies.since(covers, reading.workers()));
		var issued = enlist(reading.logins(), moved, occasion.by() == null);
		var added = this.file.store(reading.file(), occasion.by());
		var receipt = Receipt.taken(reading.units().size(), reading.workers().size(), reading.posts().size(), added,
				issued, warnings);
		this.witness.note(receipt, reading.places(), reading.logins(), occasion);
		return receipt;
	}

	private List<Issued> enlist(Logins logins, boolean moved, boolean lasting) {
		var issued = logins.enlist(this.accounts, lasting);
		if (moved) {
			this.memberships.renewAll();
		}
		else {
			this.memberships.renew(logins.accounts());
		}
		return issued;
	}

	private record Reading(List<UnitRow> units, List<WorkerRow> workers, List<PostRow> posts, List<FileRow> file,
			Logins logins) {

		/** The units that the sheets speak of. */
		Stream<String> places() {
			return Stream
				.of(this.units.stream().map(UnitRow::code), this.workers.stream().map((row) -> row.standing().unit()),
						this.posts.stream().filter(PostRow::seats).map(PostRow::unit))
				.flatMap((places) -> places);
		}

	}

}
