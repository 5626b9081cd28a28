package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestState;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.springframework.stereotype.Component;

/**
 * The deputies of holders who are away: named in their own approved leave or secondment,
 * or for an absence that they entered. A deputy who left the ranks or the county stands
 * in for nobody, and nobody stands in for a body (union, meeting, discipline).
 */
@Component
class StandIns {

	private final AwayPeriods aways;

	private final Deputations deputations;

	private final ApprovalRequests requests;

	private final Organization organization;

	private final Deputising deputising;

	private final Clock clock;

	StandIns(AwayPeriods aways, Deputations deputations, ApprovalRequests requests, Organization organization,
			Deputising deputising, Clock clock) {
		this.aways = aways;
		this.deputations = deputations;
		this.requests = requests;
		this.organization = organization;
		this.deputising = deputising;
		this.clock = clock;
	}

	/**
	 * Who stands in today.
	 * @param holders of the posts that a task of the request is for
	 * @return the posting stood in for, by the deputy's account
	 */
	Map<AccountName, Posting> of(Stream<Posting> holders, ApprovalRequest request) {
		return of(holders, request.process(), request.applicant());
	}

	/** The same for a request that is not made yet. */
	Map<AccountName, Posting> of(Stream<Posting> holders, String process, AccountName applicant) {
		var deputies = new TreeMap<AccountName, Posting>();
		holders.forEach((holder) -> deputyOf(holder.account(), process).filter((deputy) -> !deputy.equals(applicant))
			.ifPresent((deputy) -> deputies.putIfAbsent(deputy, holder)));
		return deputies;
	}

	/** Who holds the posts of some candidate groups, bodies left out. */
	Stream<Posting> holders(Collection<String> groups) {
		return groups.stream().flatMap((group) -> holders(group).stream());
	}

	private List<Posting> holders(String group) {
		return Handling.post(group)
			.filter(Post::isDeputised)
			.flatMap((post) -> this.organization.nearest(post, group.substring(group.indexOf('@') + 1), null))
			.map((seat) -> seat.holders())
			.orElse(List.of());
	}

	private Optional<AccountName> deputyOf(AccountName holder, String process) {
		var today = LocalDate.now(this.clock);
		var now = new Period(today, today);
		var entered = this.deputations.of(holder, now)
			.stream()
			.filter((deputation) -> deputation.covers(process))
			.map(Deputation::deputy);
		var named = this.aways.ofWorker(holder.worker(), now)
			.stream()
			.filter((away) -> away.deputy() != null && granted(away))
			.map(AwayPeriod::deputy);
		return Stream.concat(entered, named).filter((deputy) -> this.deputising.counts(deputy, holder)).findFirst();
	}

	/**
	 * One that was closed ended before today, or goes on in an extension that begins
	 * later.
	 */
	private boolean granted(AwayPeriod away) {
		return this.requests.byNumber(away.request())
			.filter((request) -> request.state() == RequestState.APPROVED || request.state() == RequestState.CLOSED)
			.isPresent();
	}

}
