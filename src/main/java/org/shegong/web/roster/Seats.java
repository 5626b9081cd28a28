package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;

/** Who holds which post once a roster is in; written when all of it is known. */
class Seats {

	private final Map<AccountName, List<Posting>> held = new HashMap<>();

	private final List<Posting> given = new ArrayList<>();

	private final List<Posting> taken = new ArrayList<>();

	Seats(List<Posting> stored) {
		stored.forEach((seat) -> at(seat.account()).add(seat));
	}

	List<Posting> of(AccountName account) {
		return List.copyOf(this.held.getOrDefault(account, List.of()));
	}

	Stream<Posting> all() {
		return this.held.values().stream().flatMap(List::stream);
	}

	List<Posting> of(Post post) {
		return all().filter((seat) -> seat.post() == post).toList();
	}

	void give(Posting seat) {
		at(seat.account()).add(seat);
		this.given.add(seat);
	}

	/** What was taken already is left alone. */
	void take(Posting seat) {
		if (at(seat.account()).remove(seat) && !this.given.remove(seat)) {
			this.taken.add(seat);
		}
	}

	void write(Postings postings) {
		postings.deleteAll(this.taken);
		postings.flush();
		postings.saveAll(this.given);
	}

	private List<Posting> at(AccountName account) {
		return this.held.computeIfAbsent(account, (one) -> new ArrayList<>());
	}

}
