package org.shegong.secondment;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Finds out which posts a worker holds, and who the named deputy is. */
@Component
class Covers {

	private final Postings postings;

	private final Workers workers;

	private final AwayPeriods aways;

	private final OrgUnits units;

	private final Organization organization;

	Covers(Postings postings, Workers workers, AwayPeriods aways, OrgUnits units, Organization organization) {
		this.postings = postings;
		this.workers = workers;
		this.aways = aways;
		this.units = units;
		this.organization = organization;
	}

	Cover of(SecondmentApplication asked, Worker worker) {
		var held = this.postings.findByAccount(worker.code().account());
		var posts = held.stream().map((posting) -> posting.post().title()).distinct().toList();
		var places = held.stream().map((posting) -> this.units.get(posting.unit()).name()).distinct().toList();
		return new Cover(posts, places, (asked.deputy() != null) ? deputy(asked, worker) : null);
	}

	private Cover.Deputy deputy(SecondmentApplication asked, Worker away) {
		var account = asked.deputy();
		var worker = this.workers.byAccount(account);
		var county = this.organization.countyOf(away.unit()).code();
		var here = places(account).anyMatch((unit) -> this.organization.countyOf(unit).code().equals(county));
		return new Cover.Deputy(account, name(account), places(account).findAny().isPresent(),
				worker.filter(Worker::hasLeft).isPresent(), here,
				this.aways.ofWorker(AccountName.workerOrNull(account), new Period(asked.from(), asked.until())));
	}

	private Stream<String> places(AccountName account) {
		return Stream.concat(this.workers.byAccount(account).map(Worker::unit).stream(),
				this.postings.findByAccount(account).stream().map(Posting::unit));
	}

	/** The name behind an account; the account itself where nobody is known by it. */
	String name(AccountName account) {
		return this.workers.byAccount(account)
			.map(Worker::name)
			.or(() -> posted(account).map(Posting::personName))
			.orElse(account.value());
	}

	private Optional<Posting> posted(AccountName account) {
		return this.postings.findByAccount(account).stream().findFirst();
	}

}
