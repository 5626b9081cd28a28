package org.shegong.web.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shegong.engine.walk.Pace;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.Unit;
import org.shegong.engine.walk.Walk;
import org.shegong.engine.walk.WalkedStep;

/** The ways that one request takes, by what is decided on it. */
class TriedWays {

	private static final Route NONE = new Route(List.of(), List.of(), List.of(), null);

	private final Walk walk;

	private final Unit unit;

	private final Thoughts.Thought thought;

	private final LocalDate asOf;

	private final Map<String, Map<String, Object>> later;

	private final Route approved;

	/**
	 * @param later what is assumed to be filled in on the way, by task and field
	 */
	TriedWays(Walk walk, Unit unit, Thoughts.Thought thought, Map<String, Map<String, Object>> later, LocalDate asOf) {
		this.later = later;
		this.walk = walk;
		this.unit = unit;
		this.thought = thought;
		this.asOf = asOf;
		this.approved = walked(Pace.APPROVING);
	}

	/** If everybody approves. */
	Route approved() {
		return this.approved;
	}

	/** If the first who can do so decides otherwise; empty where nobody can. */
	Route turned(String decision) {
		var deciding = decisions();
		return deciding.stream()
			.filter((step) -> step.offers(decision))
			.findFirst()
			.map((step) -> walked(Pace.turning(deciding.indexOf(step), decision)))
			.orElse(NONE);
	}

	/**
	 * Names of the steps and ends behind a step that is decided otherwise; null where
	 * that cannot be.
	 * @param at which of the decisions that is, counted from 0
	 */
	List<String> after(int at, String decision) {
		if (!decisions().get(at).offers(decision)) {
			return null;
		}
		var route = walked(Pace.turning(at, decision));
		var names = new ArrayList<String>();
		var passed = 0;
		for (var step : route.steps()) {
			if (passed > at && !isDropped(step)) {
				names.add(step.name());
			}
			passed += (step.decision() != null) ? 1 : 0;
		}
		names.addAll(route.ends());
		if (route.halt() != null) {
			names
				.add("到“%s”为止".formatted((route.halt().name() != null) ? route.halt().name() : route.halt().element()));
		}
		return names;
	}

	/** Somebody else's decision came first. */
	private static boolean isDropped(WalkedStep step) {
		return step.hasDecision() && step.decision() == null;
	}

	private List<WalkedStep> decisions() {
		return this.approved.steps().stream().filter((step) -> step.decision() != null).toList();
	}

	private Route walked(Pace pace) {
		return this.walk.before(this.unit, this.thought.about(), this.thought.preview().course(), this.thought.fields(),
				this.asOf, pace.assuming(this.later));
	}

}
