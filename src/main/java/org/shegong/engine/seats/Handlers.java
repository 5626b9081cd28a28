package org.shegong.engine.seats;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Seat;
import org.springframework.stereotype.Component;

/**
 * Who may handle an open task today: the posts of the model, the deputies of holders who
 * are away, and the next level once it is late or no deputy can act; or to whom it was
 * given over.
 */
@Component
public class Handlers {

	/** The priority of a task that is late. */
	public static final int URGENT = 80;

	private final ApprovalRequests requests;

	private final Postings postings;

	private final Relief relief;

	private final Entrusted entrusted;

	Handlers(ApprovalRequests requests, Postings postings, Relief relief, Entrusted entrusted) {
		this.requests = requests;
		this.postings = postings;
		this.relief = relief;
		this.entrusted = entrusted;
	}

	/** Who the model, the absences and the deadline entitle now. */
	Entitled of(Handling handling) {
		return of(handling, this.entrusted.asked(handling.task()));
	}

	/**
	 * Whoever asks for a word keeps sight of the task; who is asked to decide does so in
	 * their place.
	 */
	private Entitled of(Handling handling, List<Asked> asked) {
		if (asked.isEmpty()) {
			return this.entrusted.givenTo(handling.task())
				.map((receiver) -> of(handling, receiver))
				.orElseGet(() -> byModel(handling));
		}
		var last = asked.get(asked.size() - 1);
		var before = of(handling, asked.subList(0, asked.size() - 1));
		var seat = this.entrusted.seat(last).orElse(null);
		if (seat == null) {
			return before;
		}
		if (!last.kind().decides()) {
			return before.with(seat.account());
		}
		var after = of(handling, seat);
		return before.includes(last.asker(), groupsOf(last.asker())) ? after.with(last.asker()) : after;
	}

	private Entitled byModel(Handling handling) {
		var request = this.requests.get(handling.request());
		var groups = new LinkedHashSet<>(handling.groups());
		var users = new LinkedHashSet<>(handling.users());
		nextLevel(handling, request, groups).ifPresent(groups::add);
		var cover = this.relief.cover(handling, request, groups, users);
		groups.addAll(cover.groups());
		var deputies = new TreeMap<>(cover.deputies());
		deputies.putAll(this.entrusted.kept(handling.task(), groups, users));
		users.addAll(deputies.keySet());
		this.entrusted.successor(handling.task()).ifPresent(users::add);
		return new Entitled(groups, users, deputies);
	}

	/** Of a task that was given over: the receiver, and their deputy. */
	private Entitled of(Handling handling, Posting receiver) {
		var request = this.requests.get(handling.request());
		var groups = new LinkedHashSet<String>();
		nextLevel(handling, request, List.of(receiver.group())).ifPresent(groups::add);
		var all = new LinkedHashSet<>(groups);
		all.add(receiver.group());
		var deputies = new TreeMap<>(this.relief.cover(handling, request, all, List.of()).deputies());
		deputies.values()
			.removeIf((holder) -> holder.group().equals(receiver.group())
					&& !holder.account().equals(receiver.account()));
		deputies.putAll(this.entrusted.kept(handling.task(), Set.of(receiver.group()), Set.of()));
		var users = new LinkedHashSet<>(deputies.keySet());
		users.add(receiver.account());
		return new Entitled(groups, users, deputies);
	}

	private Optional<String> nextLevel(Handling handling, ApprovalRequest request, Collection<String> groups) {
		return (handling.task().getPriority() < URGENT) ? Optional.empty()
				: this.relief.nextLevel(handling, request, groups).map(Seat::group);
	}

	/**
	 * The seats that a task is at: its candidate groups, or that of whoever was given it.
	 */
	public List<String> seats(Handling handling) {
		var receiver = receiver(handling).map(Posting::group);
		return receiver.map(List::of).orElseGet(handling::presentGroups);
	}

	/** To whom a task was given; they may decide it in the place of its post. */
	Optional<Posting> receiver(Handling handling) {
		return this.entrusted.receiver(handling.task());
	}

	/**
	 * Somebody takes a task: for whom is kept with it.
	 * @param groups of whoever takes it
	 */
	public void taken(Handling handling, AccountName account, Collection<String> groups) {
		if (handling.isPersonal() || handling.presentGroups().stream().anyMatch(groups::contains)) {
			return;
		}
		var holder = of(handling).deputies().get(account);
		if (holder != null) {
			this.entrusted.take(handling.task(), account, holder.account());
		}
	}

	/**
	 * Whether a claim keeps the others away: not once the task is late, and not while
	 * somebody stands in for the claimant (W9).
	 */
	public boolean keeps(Handling handling, AccountName claimant) {
		return keepsFrom(handling, claimant, null);
	}

	/** The same for one of them: a deputy's claim does not keep away the holder. */
	public boolean keepsFrom(Handling handling, AccountName claimant, AccountName other) {
		if (handling.isPersonal() || handling.presentGroups().isEmpty() && handling.presentUsers().isEmpty()) {
			return true;
		}
		if (handling.task().getPriority() >= URGENT) {
			return false;
		}
		var entitled = of(handling);
		var holder = entitled.deputies().get(claimant);
		return !entitled.stoodInFor(claimant) && (holder == null || !holder.account().equals(other));
	}

	/** Whether a task that somebody asks a word on is theirs, and not another's. */
	public boolean isKeptBy(Handling handling, AccountName asker, AccountName other) {
		return of(handling).includes(asker, groupsOf(asker)) && keepsFrom(handling, asker, other);
	}

	/** Whether a task is with somebody who may handle it still, for a post or by name. */
	public boolean seats(Handling handling, AccountName account, Collection<String> groups) {
		return handling.presentGroups().stream().anyMatch(groups::contains)
				|| (handling.presentUsers().contains(account) && of(handling).users().contains(account));
	}

	/** Candidate groups of somebody's posts. */
	public List<String> groupsOf(AccountName account) {
		return this.postings.findByAccount(account).stream().map(Posting::group).toList();
	}

}
