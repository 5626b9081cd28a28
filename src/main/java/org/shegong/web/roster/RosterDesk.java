package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shegong.engine.Accounts;
import org.shegong.engine.Memberships;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.organization.SecretariesChanged;
import org.shegong.web.roster.Logins.Issued;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.shegong.worker.Worker;
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

	private final FileIntake file;

	private final Postings postings;

	private final Accounts accounts;

	private final Memberships memberships;

	private final LowWages wages;

	private final ApplicationEventPublisher events;

	RosterDesk(UnitIntake units, WorkerIntake workers, PostIntake posts, FileIntake file, Postings postings,
			Accounts accounts, Memberships memberships, LowWages wages, ApplicationEventPublisher events) {
		this.units = units;
		this.workers = workers;
		this.posts = posts;
		this.file = file;
		this.postings = postings;
		this.accounts = accounts;
		this.memberships = memberships;
		this.wages = wages;
		this.events = events;
	}

	/**
	 * Everything or nothing.
	 * @param rehearsal do it all and then undo it, to see whether it would go well
	 * @param by the account that brings the roster; null when the system does
	 */
	@Transactional
	public Receipt take(RosterFile roster, boolean rehearsal, String by) {
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
			this.workers.checkEntered(reading.workers());
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
		return new Reading(this.units.read(tables.lines(RosterSheet.UNITS.sheet()), register),
				this.workers.read(tables.lines(RosterSheet.WORKERS.sheet()), register, logins),
				this.posts.read(tables.lines(RosterSheet.POSTS.sheet()), register, logins),
				this.file.read(tables.lines(RosterSheet.FILE.sheet()), register), logins);
	}

	private Receipt store(Reading reading, Occasion occasion) {
		var secretaries = this.postings.findByPost(Post.COMMUNITY_SECRETARY);
		var moved = this.units.store(reading.units());
		var warnings = new ArrayList<>(this.workers.store(reading.workers(), occasion));
		warnings.addAll(this.wages.warnings(reading.workers()));
		this.posts.store(reading.posts());
		this.posts.followPositions(reading.logins().accounts());
		this.postings.flush();
		this.events
			.publishEvent(SecretariesChanged.between(secretaries, this.postings.findByPost(Post.COMMUNITY_SECRETARY)));
		var issued = enlist(reading.logins(), moved, occasion.by() == null);
		var added = this.file.store(reading.file(), occasion.by());
		return Receipt.taken(reading.units().size(), reading.workers().size(), reading.posts().size(), added, issued,
				warnings);
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
	}

}
