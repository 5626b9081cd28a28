package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
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
	 * Who acts for holders who are away.
	 *
	 * @param deputies the posting stood in for, by the deputy's account
	 * @param isNobodyLeft whether all are away, have named somebody, and none of those
	 * can act: away themselves, or kept off the case
	 */
	record StoodIn(Map<AccountName, Posting> deputies, boolean isNobodyLeft) {
	}

	/**
	 * Who stands in today. Whoever is away themselves does not, nor does whom they named:
	 * what somebody was entrusted with is not passed on.
	 * @param holders of the posts that a task is for
	 * @param may whether somebody may act in the case at all
	 */
	StoodIn of(Collection<Posting> holders, String process, Predicate<AccountName> may) {
		var deputies = new TreeMap<AccountName, Posting>();
		var left = false;
		for (var holder : holders) {
			var named = named(holder.account(), process);
			var deputy = named.stream().filter((one) -> canAct(one, process) && may.test(one)).findFirst();
			deputy.ifPresent((one) -> deputies.putIfAbsent(one, holder));
			left |= named.isEmpty() || deputy.isPresent();
		}
		return new StoodIn(deputies, !holders.isEmpty() && !left);
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

	/** Whom a holder who is away today has named, those who may stand in for them. */
	private List<AccountName> named(AccountName holder, String process) {
		var entered = entered(holder, process).map(Deputation::deputy);
		var named = granted(holder).map(AwayPeriod::deputy).filter(Objects::nonNull);
		return Stream.concat(entered, named)
			.filter((deputy) -> this.deputising.counts(deputy, holder))
			.distinct()
			.toList();
	}

	private boolean canAct(AccountName deputy, String process) {
		return entered(deputy, process).findAny().isEmpty() && granted(deputy).findAny().isEmpty();
	}

	private Stream<Deputation> entered(AccountName holder, String process) {
		return this.deputations.of(holder, today()).stream().filter((deputation) -> deputation.covers(process));
	}

	private Stream<AwayPeriod> granted(AccountName account) {
		return this.aways.ofWorker(account.worker(), today()).stream().filter(this::isGranted);
	}

	/** Whether somebody is away today, whoever stands in for them. */
	boolean isAway(AccountName account, String process) {
		return !canAct(account, process);
	}

	private Period today() {
		var today = LocalDate.now(this.clock);
		return new Period(today, today);
	}

	/**
	 * One that was closed ended before today, or goes on in an extension that begins
	 * later.
	 */
	private boolean isGranted(AwayPeriod away) {
		return this.requests.byNumber(away.request())
			.filter((request) -> request.state() == RequestState.APPROVED || request.state() == RequestState.CLOSED)
			.isPresent();
	}

}
