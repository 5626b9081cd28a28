package org.shegong.engine.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The order that a query asks for. Where it leaves one open the id decides, in the
 * direction of what it asked last, so that pages meet.
 *
 * @param by what decides, first things first
 * @param down whether the greatest comes first, of each
 */
record Order(List<String> by, List<Boolean> down) {

	private static final String ID = "i.task";

	private static final String PRIORITY = "i.urgency";

	private static final Map<String, String> KNOWN = Map.of("ID_", ID, "NAME_", "t.NAME_", "PRIORITY_", PRIORITY,
			"CREATE_TIME_", "i.created", "DUE_DATE_", "i.due", "FOLLOW_UP_DATE_", "i.follow_up", "ASSIGNEE_",
			"i.assignee");

	/** Empty where rows and tasks do not tell. */
	static Optional<Order> of(TaskQueryImpl query) {
		var by = new ArrayList<String>();
		var down = new ArrayList<Boolean>();
		for (var asked : query.getOrderingProperties()) {
			var known = KNOWN.get(asked.getQueryProperty().getName());
			if (known == null || isMore(asked)) {
				return Optional.empty();
			}
			if (!by.contains(known)) {
				by.add(known);
				down.add(isDown(asked) != known.equals(PRIORITY));
			}
		}
		if (!by.contains(ID)) {
			down.add(!down.isEmpty() && down.get(down.size() - 1));
			by.add(ID);
		}
		return Optional.of(new Order(by, down));
	}

	private static boolean isDown(QueryOrderingProperty asked) {
		return Direction.DESCENDING.getName().equals(asked.getDirection().getName());
	}

	private static boolean isMore(QueryOrderingProperty asked) {
		return asked.getRelation() != null || asked.getQueryProperty().getFunction() != null
				|| asked.getDirection() == null;
	}

	boolean looksAtTasks() {
		return this.by.stream().anyMatch((one) -> one.startsWith("t."));
	}

	/** What decides, under names that hold outside. */
	String columns() {
		return IntStream.range(0, this.by.size())
			.mapToObj((n) -> this.by.get(n) + " as s" + n)
			.collect(Collectors.joining(", "));
	}

	/** Of rows themselves. */
	String ofRows() {
		return " order by " + IntStream.range(0, this.by.size())
			.mapToObj((n) -> this.by.get(n) + way(n))
			.collect(Collectors.joining(", "));
	}

	/** Of what was chosen under those names. */
	String ofChosen() {
		return " order by " + IntStream.range(0, this.by.size())
			.mapToObj((n) -> "s" + n + way(n))
			.collect(Collectors.joining(", "));
	}

	private String way(int n) {
		return this.down.get(n) ? " desc" : "";
	}

}
