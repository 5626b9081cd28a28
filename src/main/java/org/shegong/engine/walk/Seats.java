package org.shegong.engine.walk;

import java.util.List;
import java.util.Optional;

import org.shegong.engine.seats.Seating;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.organization.Seat;
import org.springframework.stereotype.Component;

/** Posts that a model names outright or a task has, such as {@code town-office@jx}. */
@Component
public class Seats {

	private final OrgUnits units;

	private final Postings postings;

	Seats(OrgUnits units, Postings postings) {
		this.units = units;
		this.postings = postings;
	}

	/** Empty for groups of no post. */
	public Optional<Seating> of(String group) {
		var at = group.indexOf('@');
		return (at < 0) ? Optional.empty() : Post.of(group.substring(0, at))
			.flatMap((post) -> this.units.findById(group.substring(at + 1))
				.map((unit) -> new Seat(post, unit, this.postings.findByPostAndUnitIn(post, List.of(unit.code())))))
			.map((seat) -> new Seating(seat, false, null));
	}

}
