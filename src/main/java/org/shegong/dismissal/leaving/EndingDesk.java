package org.shegong.dismissal.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.RequestNumber;
import org.shegong.dismissal.DismissalNumbers;
import org.shegong.organization.Posting;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.dismissal.handover.HandOver;
import org.shegong.dismissal.handover.LeftBehind;
import org.shegong.dismissal.handover.OpenCases;
import org.shegong.dismissal.handover.OpenWork;
import org.shegong.dismissal.handover.SecretaryFilings;
import org.shegong.dismissal.handover.Successors;
import org.shegong.dismissal.grounds.Way;

/** The counter where what was decided is told, takes effect and is handed over. */
@Service
@Transactional
public class EndingDesk {

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final DismissalRecords records;

	private final SecretaryFilings filings;

	private final DismissalFilings exits;

	private final UnusedLeaves unusedLeave;

	private final Departure departure;

	private final Workers workers;

	private final Successors successors;

	private final Clock clock;

	EndingDesk(DismissalRequests requests, DismissalCases cases, DismissalRecords records, SecretaryFilings filings,
			DismissalFilings exits, UnusedLeaves unusedLeave, Departure departure, Workers workers,
			Successors successors, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.records = records;
		this.filings = filings;
		this.exits = exits;
		this.unusedLeave = unusedLeave;
		this.departure = departure;
		this.workers = workers;
		this.successors = successors;
		this.clock = clock;
	}

	public void deliver(RequestNumber number, Delivery delivery) {
		var request = this.requests.get(number);
		request.deliver(delivery, lastDay(request, delivery));
		this.records.delivered(request, this.unusedLeave.of(this.cases.of(request, today()), request.lastDay()));
	}

	/** A dismissal takes effect when it is told, with notice thirty days later. */
	public LocalDate lastDay(DismissalRequest request, Delivery delivery) {
		var earliest = request.ground().way().dismisses() ? delivery.deliveredOn() : request.lastDay();
		if (request.ground().way().needsNotice() && !DismissalApplication.yes(delivery.payInLieu())) {
			earliest = delivery.deliveredOn()
				.plusDays(DismissalNumbers.of(this.cases.policyOf(request)).noticeDays().value());
		}
		var wanted = (delivery.agreedUntil() != null) ? delivery.agreedUntil() : request.lastDay();
		return earliest.isAfter(wanted) ? earliest : wanted;
	}

	/** Whether the last day has come. */
	@Transactional(readOnly = true)
	public boolean isDue(RequestNumber number) {
		return !this.requests.get(number).lastDay().isAfter(today());
	}

	/**
	 * Looks at LCL 42 once more on the last day.
	 * @return whether something protects the worker now, so that nothing ends
	 */
	public boolean keepIfProtected(RequestNumber number) {
		var request = this.requests.get(number);
		var leaving = this.cases.of(request, today());
		if (!leaving.isBarredByProtection() || !leaving.isKept(request.lastDay())) {
			return false;
		}
		var protections = leaving.protections().on(request.lastDay());
		var runsUntil = leaving.protections().extended(request.lastDay());
		if (leaving.way() == Way.TERM) {
			leaving.contract().ifPresent((contract) -> contract.runOn(runsUntil));
		}
		request.refuse();
		this.records.kept(request, String.join("、", protections.stream().map((each) -> each.inWords()).toList()),
				runsUntil, protections.get(0).basis());
		return true;
	}

	/** The contract or the office is over, and nothing is left in the leaver's hands. */
	public void end(RequestNumber number, OpenWork work, OpenCases open) {
		var request = this.requests.get(number);
		var worker = this.workers.lock(request.worker()).orElseThrow();
		var leaving = this.cases.of(request, today());
		var severance = leaving.severance(request.lastDay()).orElse(null);
		var ranks = leaving.leavesTheRanks();
		var posts = this.departure.ending(worker, ranks);
		var ending = ranks ? open.comingToNothing(worker.code(), request.number()) : List.<RequestNumber>of();
		var left = work.release(new OpenWork.Leaving(worker.code().account(), ranks,
				posts.stream().map(Posting::group).toList(), this.departure.vacated(posts),
				this.departure.office(request.unit()), with(ending, request.number())));
		this.filings.officeLeft(request, worker, posts);
		if (ranks) {
			this.exits.left(request, worker.name(), leaving.policy());
		}
		leave(worker, request, ranks);
		request.end(severance);
		this.records.ended(request, leaving, this.unusedLeave.of(leaving, request.lastDay()));
		open.end(ending);
		this.records.casesEnded(request, ending);
		request.leaveBehind(LeftBehind.of(posts, left));
	}

	/** The leaving itself goes on. */
	private static List<RequestNumber> with(List<RequestNumber> ending, RequestNumber own) {
		return Stream.concat(ending.stream(), Stream.of(own)).toList();
	}

	private void leave(Worker worker, DismissalRequest request, boolean ranks) {
		if (ranks) {
			this.departure.fromTheRanks(worker, request.ground(), request.lastDay());
		}
		else {
			this.departure.fromOffice(worker);
		}
	}

	/** Work, posts and papers are in other hands. */
	public void handOver(RequestNumber number, HandOver said, OpenWork work) {
		var request = this.requests.get(number);
		var successor = successor(said, request);
		var account = (successor != null) ? successor.account() : null;
		if (successor != null && DismissalApplication.yes(said.takesPosts())) {
			this.filings.officeTaken(request, successor, request.leftBehind().posts());
			this.departure.seat(account, successor.name(), request.leftBehind().posts());
		}
		if (this.workers.get(request.worker()).hasLeft()) {
			this.departure.replaceDeputy(request.worker().account(), account, today());
		}
		var moved = work.move(request.worker().account(), account, this.departure.office(request.unit()));
		request.handOver(said.to(account));
		this.records.handedOver(request, said, (successor != null) ? "，接替人" + successor.inWords() : "", moved,
				this.cases.policyOf(request));
	}

	private Successors.Person successor(HandOver said, DismissalRequest request) {
		return (said.successor() != null) ? this.successors.meant(said.successor(), request.unit()).get(0) : null;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
