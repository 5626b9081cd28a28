package org.shegong.dismissal.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.organization.OfficeLeft;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Seat;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.SeatsChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerLeft;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.policy.Period;

/** Takes somebody out of the ranks or out of office, and seats the successor. */
@Component
@Transactional
class Departure {

	/** Posts of the offices that residents or Party members give and take. */
	private static final Set<Post> OFFICES = Set.of(Post.COMMUNITY_SECRETARY, Post.COMMUNITY_DIRECTOR);

	private final Employments employments;

	private final Postings postings;

	private final Organization organization;

	private final AwayPeriods aways;

	private final ApplicationEventPublisher events;

	Departure(Employments employments, Postings postings, Organization organization, AwayPeriods aways,
			ApplicationEventPublisher events) {
		this.employments = employments;
		this.postings = postings;
		this.organization = organization;
		this.aways = aways;
		this.events = events;
	}

	/**
	 * The posts that end, whatever sheet they came from: with the ranks all of them, else
	 * those of the office.
	 */
	List<Posting> ending(Worker worker, boolean ranks) {
		return this.postings.findByAccount(worker.code().account())
			.stream()
			.filter((posting) -> ranks || posting.byPosition() || OFFICES.contains(posting.post()))
			.toList();
	}

	/** Nothing can be decided by them any more; the file stays. */
	void fromTheRanks(Worker worker, Ground ground, LocalDate lastDay) {
		this.employments.findByWorkerOrderByContractFrom(worker.code())
			.stream()
			.filter((contract) -> contract.endedOn() == null)
			.filter(Employment::isContract)
			.forEach((contract) -> contract.end(contract.isOver(lastDay) ? contract.contractUntil() : lastDay));
		this.aways.ofWorker(worker.code(), new Period(lastDay.plusDays(1), LocalDate.of(9999, 12, 31)))
			.stream()
			.filter((away) -> away.from().isAfter(lastDay))
			.forEach(this.aways::delete);
		worker.leave(lastDay, ground.title());
		this.events.publishEvent(new WorkerLeft(worker.code(), lastDay, ground.title()));
		giveUp(worker, ending(worker, true));
	}

	/** The office ends, the contract does not. */
	void fromOffice(Worker worker) {
		var ending = ending(worker, false);
		worker.layDownOffice();
		giveUp(worker, ending);
	}

	private void giveUp(Worker worker, List<Posting> posts) {
		this.postings.deleteAll(posts);
		this.postings.flush();
		this.events.publishEvent(new SeatsChanged(worker.code().account()));
		posts.stream()
			.filter((posting) -> OFFICES.contains(posting.post()))
			.forEach((posting) -> this.events
				.publishEvent(new OfficeLeft(worker.code(), posting.unit(), posting.post())));
	}

	/** Seats the successor on the posts given up. */
	void seat(AccountName account, String name, List<String> posts) {
		var held = this.postings.findByAccount(account).stream().map(Posting::group).toList();
		posts.stream().filter((group) -> !held.contains(group)).forEach((group) -> {
			var at = group.indexOf('@');
			this.postings.save(new Posting(account, name, Post.of(group.substring(0, at)).orElseThrow(),
					group.substring(at + 1), false));
		});
		this.postings.flush();
		this.events.publishEvent(new SeatsChanged(account));
	}

	/** Candidate groups of those of some posts that nobody else holds. */
	List<String> vacated(List<Posting> posts) {
		return posts.stream()
			.filter((posting) -> this.postings.findByPostAndUnitIn(posting.post(), List.of(posting.unit()))
				.stream()
				.allMatch((holder) -> holder.account().equals(posting.account())))
			.map(Posting::group)
			.toList();
	}

	/** Whoever left stands in for nobody; where the successor is away, nobody does. */
	void replaceDeputy(AccountName account, AccountName successor, LocalDate today) {
		this.aways.findByDeputyAndUntilDateGreaterThanEqual(account, today)
			.forEach((away) -> away.deputizedBy(away.worker().account().equals(successor) ? null : successor));
	}

	/** The candidate group of the office that looks after what remains. */
	String office(String unit) {
		return this.organization.nearest(Post.TOWN_OFFICE, unit, null).map(Seat::group).orElse(null);
	}

}
