package org.shegong.dismissal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

/** Takes somebody out of the ranks or out of office, and seats the successor. */
@Component
@Transactional
class Departure {

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
	 * Nothing can be decided by them any more; the file stays.
	 * @return the posts given up
	 */
	String fromTheRanks(Worker worker, Ground ground, LocalDate lastDay) {
		this.employments.findByWorkerOrderByContractFrom(worker.code())
			.stream()
			.filter((contract) -> contract.endedOn() == null)
			.forEach((contract) -> contract.end(isInForce(contract, lastDay) ? lastDay : contract.contractUntil()));
		this.aways.ofWorker(worker.code(), lastDay.plusDays(1), LocalDate.of(9999, 12, 31))
			.stream()
			.filter((away) -> away.from().isAfter(lastDay))
			.forEach(this.aways::delete);
		worker.leave(lastDay, ground.title());
		this.events.publishEvent(new WorkerLeft(worker.code(), lastDay, ground.title()));
		return giveUp(worker, (posting) -> true);
	}

	/** Who has no contract has nothing left but the office. */
	String fromOffice(Worker worker, Ground ground, LocalDate lastDay) {
		if (this.employments.latest(worker.code()).filter((contract) -> isInForce(contract, lastDay)).isEmpty()) {
			return fromTheRanks(worker, ground, lastDay);
		}
		worker.layDownOffice();
		return giveUp(worker, Posting::byPosition);
	}

	private static boolean isInForce(Employment contract, LocalDate day) {
		return contract.endedOn() == null
				&& (contract.contractUntil() == null || !contract.contractUntil().isBefore(day));
	}

	private String giveUp(Worker worker, Predicate<Posting> which) {
		var held = this.postings.findByAccount(worker.code()).stream().filter(which).toList();
		this.postings.deleteAll(held);
		this.postings.flush();
		this.events.publishEvent(new SeatsChanged(worker.code()));
		return held.stream().map(Posting::group).collect(Collectors.joining(","));
	}

	/** Seats the successor on the posts given up. */
	void seat(String account, String name, List<String> posts) {
		var held = this.postings.findByAccount(account).stream().map(Posting::group).toList();
		posts.stream().filter((group) -> !held.contains(group)).forEach((group) -> {
			var at = group.indexOf('@');
			this.postings.save(new Posting(account, name, Post.of(group.substring(0, at)).orElseThrow(),
					group.substring(at + 1), false));
		});
		this.postings.flush();
		this.events.publishEvent(new SeatsChanged(account));
	}

	/** Which of some posts nobody holds. */
	List<String> vacant(List<String> posts) {
		return posts.stream().filter((group) -> {
			var at = group.indexOf('@');
			return this.postings
				.findByPostAndUnitIn(Post.of(group.substring(0, at)).orElseThrow(), List.of(group.substring(at + 1)))
				.isEmpty();
		}).toList();
	}

	/** Whoever left stands in for nobody; where the successor is away, nobody does. */
	void replaceDeputy(String account, String successor, LocalDate today) {
		this.aways.findByDeputyAndUntilDateGreaterThanEqual(account, today)
			.forEach((away) -> away.deputizedBy(away.worker().equals(successor) ? null : successor));
	}

	/** The candidate group of the office that looks after what remains. */
	String office(String unit) {
		return this.organization.nearest(Post.TOWN_OFFICE, unit, null).map(Seat::group).orElse(null);
	}

}
