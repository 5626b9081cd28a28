package org.shegong.transfer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestState;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerMoved;

/**
 * Takes somebody to another place, with all that hangs on it: posts, contract, what is
 * asked for and what keeps them away. Their time of service and their balances stay as
 * they are, because both are kept by the person.
 */
@Component
class Movement {

	private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

	/** What happened in a place is decided there; a transfer goes on by itself. */
	private static final Set<String> STAYING = Set.of("absence", "transfer");

	private final Employments employments;

	private final Postings postings;

	private final Organization organization;

	private final AwayPeriods aways;

	private final ApprovalRequests requests;

	private final ApplicationEventPublisher events;

	Movement(Employments employments, Postings postings, Organization organization, AwayPeriods aways,
			ApprovalRequests requests, ApplicationEventPublisher events) {
		this.employments = employments;
		this.postings = postings;
		this.organization = organization;
		this.aways = aways;
		this.requests = requests;
		this.events = events;
	}

	/**
	 * From a day on they work there.
	 * @return the posts they gave up
	 */
	List<Posting> move(Worker worker, Site from, Site to, List<Position> positions, LocalDate on) {
		worker.place(worker.workerClass(), positions, to.code());
		if (from.code().equals(to.code())) {
			return List.of();
		}
		var ending = ending(worker, to);
		this.postings.deleteAll(ending);
		this.postings.flush();
		absences(worker, from.sameCounty(to), to, on);
		open(worker).forEach((request) -> request.goesTo(to.code()));
		this.events.publishEvent(new WorkerMoved(worker.code()));
		return ending;
	}

	/** Posts of places that the new one does not lie below. */
	private List<Posting> ending(Worker worker, Site to) {
		return this.postings.findByAccount(worker.code().account())
			.stream()
			.filter((posting) -> this.organization.reach(posting.unit())
				.filter((upper) -> this.organization.covers(upper, to.code()))
				.isEmpty())
			.toList();
	}

	/** In another county nobody stands in for them, nor they for anybody there. */
	private void absences(Worker worker, boolean sameCounty, Site to, LocalDate on) {
		var own = this.aways.ofWorker(worker.code(), new Period(on, FOR_EVER));
		own.forEach((away) -> away.goesTo(to.code()));
		if (!sameCounty) {
			own.forEach((away) -> away.deputizedBy(null));
			this.aways.findByDeputyAndUntilDateGreaterThanEqual(worker.code().account(), on)
				.forEach((away) -> away.deputizedBy(null));
		}
	}

	private Collection<ApprovalRequest> open(Worker worker) {
		return this.requests
			.findByWorkerAndStateIn(worker.code(),
					List.of(RequestState.SUBMITTED, RequestState.RETURNED, RequestState.APPROVED))
			.stream()
			.filter((request) -> !STAYING.contains(request.process()))
			.toList();
	}

	/**
	 * The contract with the former employer ends the day before, and one with the next
	 * begins that has to be put in writing within the month (LCL 10). A probation goes
	 * on, because nobody is tried twice.
	 */
	void changeEmployer(Worker worker, LocalDate on) {
		var last = on.minusDays(1);
		this.employments.latest(worker.code())
			.filter((contract) -> contract.isContract() && !contract.isOver(last))
			.ifPresent((before) -> {
				before.end(last);
				var next = new Employment(worker.code());
				next.agree(null, on, (before.contractUntil() != null && before.contractUntil().isAfter(on))
						? before.contractUntil() : null);
				var probation = before.probationUntil();
				next.terms((probation != null && !probation.isBefore(on)) ? probation : null, before.monthlyWage());
				this.employments.save(next);
			});
	}

}
