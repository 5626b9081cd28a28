package org.shegong.engine.seats;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Seat;
import org.springframework.stereotype.Component;

/**
 * Who acts where nobody holds a post, or only the person whom the request is about
 * (policy.md A.19 C-b).
 */
@Component
class Ladder {

	private final Organization organization;

	Ladder(Organization organization) {
		this.organization = organization;
	}

	/**
	 * Who decides: the post, else the next level that has a holder; a body's post only
	 * the same body higher up.
	 */
	Seating deciding(Post post, String unit, AccountName applicant) {
		return deciding(post, unit, but(applicant));
	}

	/**
	 * The same where some accounts may not: a post that only they hold counts as vacant.
	 */
	Seating deciding(Post post, String unit, Set<AccountName> barred) {
		if (post == Post.TOWN_OFFICE && this.organization.nearest(post, unit, null).isEmpty()) {
			return paperwork(post, unit);
		}
		return post.isBody() ? alone(post, unit, barred) : climbing(post, unit, barred);
	}

	private static Set<AccountName> but(AccountName applicant) {
		return (applicant != null) ? Set.of(applicant) : Set.of();
	}

	/** Who may decide as well once a post is late; empty where nobody may. */
	Optional<Seat> next(Post post, String unit, AccountName applicant) {
		return (post.isBody() || post.next() == post) ? Optional.empty()
				: Optional.ofNullable(climbing(post.next(), unit, but(applicant)).seat());
	}

	private Seating climbing(Post post, String unit, Set<AccountName> barred) {
		Post vacant = null;
		for (var at = post;; at = at.next()) {
			var seat = this.organization.nearest(at, unit, null);
			if (seat.isEmpty() && vacant == null) {
				vacant = at;
			}
			if (seat.isPresent() && hasOther(seat.get(), barred)) {
				return Seating.on(seat.get(), (vacant != null) ? replaced(vacant, seat.get(), unit) : null);
			}
			if (at.next() == at) {
				return last(at, (vacant != null) ? vacant : post, unit, barred);
			}
		}
	}

	private Seating last(Post post, Post vacant, String unit, Set<AccountName> barred) {
		return this.organization.nearestBut(post, unit, barred)
			.map((seat) -> Seating.on(seat, replaced(vacant, seat, unit)))
			.orElseGet(() -> Seating.empty(waiting(vacant, unit)));
	}

	/** Who answers for a post in whose place only the same post higher up may. */
	Seating alone(Post post, String unit, AccountName applicant) {
		return alone(post, unit, but(applicant));
	}

	private Seating alone(Post post, String unit, Set<AccountName> barred) {
		var own = this.organization.nearestBut(post, unit, barred);
		if (own.isPresent()) {
			return Seating.on(own.get(), null);
		}
		return upper(post, unit, barred).map((seat) -> Seating.on(seat, replaced(post, seat, unit)))
			.orElseGet(() -> Seating.empty(waiting(post, unit)));
	}

	/** The same body's seat at the county or above. */
	Optional<Seat> upper(Post post, String unit, AccountName applicant) {
		return upper(post, unit, but(applicant));
	}

	private Optional<Seat> upper(Post post, String unit, Set<AccountName> barred) {
		return this.organization.nearestBut(post.ofTheCounty(), this.organization.countyOf(unit).code(), barred);
	}

	/**
	 * Who does the paperwork, which may be the applicant's own: the post, else the town
	 * office, else the administrators.
	 */
	Seating paperwork(Post post, String unit) {
		var own = this.organization.nearest(post, unit, null);
		if (own.isPresent()) {
			return Seating.on(own.get(), null);
		}
		return this.organization.nearest(Post.TOWN_OFFICE, unit, null)
			.map((office) -> Seating.on(office, replaced(post, office, unit)))
			.orElseGet(() -> new Seating(null, true,
					"%s，由管理员代收：%s".formatted(nobody(post, unit), toRegister(post, unit))));
	}

	/**
	 * The same where some accounts may not: when nobody else sits there, a department of
	 * the county does it.
	 */
	Seating paperwork(Post post, String unit, Set<AccountName> barred) {
		var own = paperwork(post, unit);
		if (own.seat() == null || hasOther(own.seat(), barred)) {
			return own;
		}
		return Stream.of(Post.HUMAN_RESOURCES, Post.ORGANIZATION_DEPARTMENT)
			.flatMap((department) -> this.organization.nearest(department, unit, null).stream())
			.filter((seat) -> hasOther(seat, barred))
			.findFirst()
			.map((seat) -> Seating.on(seat,
					"“%s”的任职人员登记或更正过这件事所依据的内容，或已承担其他角色，由%s“%s”办理".formatted(post.title(), seat.unit().name(),
							seat.post().title())))
			.orElseGet(() -> Seating.on(own.seat(),
					"“%s”没有可以办理这一步的其他人员：%s".formatted(post.title(), toRegister(post, unit))));
	}

	private static boolean hasOther(Seat seat, Set<AccountName> barred) {
		return seat.holders().stream().anyMatch((holder) -> !barred.contains(holder.account()));
	}

	private String replaced(Post post, Seat seat, String unit) {
		return "%s，由%s“%s”办理：%s".formatted(nobody(post, unit), seat.unit().name(), seat.post().title(),
				toRegister(post, unit));
	}

	private String waiting(Post post, String unit) {
		return "%s，也没有其他人可以代为办理，任务等待到有人任职：%s".formatted(nobody(post, unit), toRegister(post, unit));
	}

	private String nobody(Post post, String unit) {
		return this.organization.nearest(post, unit, null).isPresent()
				? "岗位“%s”没有可以办理这件事的其他任职人员".formatted(post.title()) : "岗位“%s”无人任职".formatted(post.title());
	}

	private String toRegister(Post post, String unit) {
		return "请在花名册的岗位表中为“%s”或其上级单位登记岗位“%s”".formatted(this.organization.lineOf(unit).get(0).name(), post.title());
	}

}
