package org.shegong.web.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.Course;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.seats.Approvers;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.seats.Seating;
import org.shegong.engine.steps.Steps;
import org.shegong.engine.walk.Seats;
import org.shegong.engine.walk.WalkedStep;
import org.shegong.organization.Posting;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;

/** The steps of a walk at which a request is decided, as people read them. */
@Component
public class Deciders {

	private final Approvers approvers;

	private final Seats seats;

	Deciders(Approvers approvers, Seats seats) {
		this.seats = seats;
		this.approvers = approvers;
	}

	/**
	 * One deciding task, the post that would decide it now and who holds it; {@code note}
	 * names a record to fix.
	 *
	 * @param holderNames with those who act for who is away
	 * @param deputies these alone
	 */
	public record Decider(String task, String post, String postTitle, String unit, String unitName,
			List<String> holders, List<String> holderNames, List<String> deputies, String rule, String source,
			String status, String note) {
	}

	/** Names of those who may take a task. */
	public record Names(List<String> holders, List<String> deputies) {

		/** In this order. */
		public List<String> all() {
			return Stream.concat(this.holders.stream(), this.deputies.stream()).distinct().toList();
		}

	}

	/**
	 * Those for which a rule is cited or a decision is asked of a post; where each of
	 * several holders decides for themselves, they stand together.
	 */
	List<Decider> of(ProcessDoor<?> door, List<WalkedStep> steps, Course course, Concerned about) {
		var last = steps.stream().filter(WalkedStep::decides).reduce((one, next) -> next).orElse(null);
		var found = new ArrayList<Decider>();
		WalkedStep before = null;
		for (var step : steps) {
			var basis = basis(door, step, last, course);
			if (basis.isPresent()) {
				var decider = decider(door, step, course, about, basis.get());
				if (before != null && step.isOneOfSeveral() && before.task().equals(step.task())) {
					decider = together(found.remove(found.size() - 1), decider);
				}
				found.add(decider);
				before = step;
			}
		}
		return found;
	}

	/**
	 * The rule that a room cites for a step it tells of.
	 * @param door null where no room knows the process
	 */
	Optional<Basis> basis(ProcessDoor<?> door, WalkedStep step, WalkedStep last, Course course) {
		var known = door != null && door.steps().stream().anyMatch((told) -> told.task().equals(step.task()));
		var isLast = last != null && last.task().equals(step.task());
		var cited = !known ? Optional.<Basis>empty() : course.citing()
			.basis(new Course.Passed(step.task(), step.post(), step.decides(), isLast, step.decided()));
		return cited.or(() -> step.decides() ? Optional.of(Steps.DRAWN) : Optional.empty());
	}

	/**
	 * Where several posts may decide, the first is named, with the holders of all.
	 * @param basis null where no rule is cited
	 */
	public Decider decider(ProcessDoor<?> door, WalkedStep step, Course course, Concerned about, Basis basis) {
		var seating = step.seatings().isEmpty() ? null : step.seatings().get(0);
		var seat = (seating != null) ? seating.seat() : null;
		var holders = holders(step.seatings(), about, course.barred().apply(step.task()));
		var names = names(door, step.task(), holders, about);
		return new Decider(step.task(), (seat != null) ? seat.post().id() : step.post(), postTitle(seating),
				(seat != null) ? seat.unit().code() : null, (seat != null) ? seat.unit().name() : null,
				holders.stream().map(Posting::account).map(AccountName::value).distinct().toList(), names.all(),
				names.deputies(), (basis != null) ? basis.rule() : null, (basis != null) ? basis.source() : null,
				(basis != null) ? basis.status().id() : null, (seating != null) ? seating.note() : null);
	}

	private static Decider together(Decider one, Decider other) {
		return new Decider(one.task(), one.post(), one.postTitle(), one.unit(), one.unitName(),
				both(one.holders(), other.holders()), both(one.holderNames(), other.holderNames()),
				both(one.deputies(), other.deputies()), one.rule(), one.source(), one.status(), one.note());
	}

	private static List<String> both(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).distinct().toList();
	}

	private static String postTitle(Seating seating) {
		return (seating == null) ? "本人" : (seating.seat() != null) ? seating.seat().post().title()
				: seating.byAdministrators() ? "管理员" : "待登记任职人员";
	}

	/**
	 * Names of those who may take an open task now.
	 * @param groups the posts it is offered to
	 */
	public Names offered(ProcessDoor<?> door, String task, List<String> groups, Concerned about) {
		var seatings = groups.stream().flatMap((group) -> this.seats.of(group).stream()).toList();
		return names(door, task, holders(seatings, about, door.barred(about.number(), task)), about);
	}

	private static List<Posting> holders(List<Seating> seatings, Concerned about, Set<AccountName> barred) {
		return seatings.stream()
			.map(Seating::seat)
			.filter(Objects::nonNull)
			.flatMap((each) -> each.holders().stream())
			.filter((holder) -> !holder.account().equals(about.applicant()) && !barred.contains(holder.account()))
			.toList();
	}

	/**
	 * Deputies of those who are away today stand beside them; in a joint review none do.
	 */
	private Names names(ProcessDoor<?> door, String task, Collection<Posting> holders, Concerned about) {
		var deputies = (door != null
				&& door.steps().stream().anyMatch((told) -> told.isJoint() && told.task().equals(task)))
						? List.<String>of() : this.approvers.deputies(holders, about);
		return new Names(holders.stream().map(Posting::personName).distinct().toList(), deputies);
	}

}
