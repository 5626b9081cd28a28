package org.shegong.engine.inbox;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * Whose rows answer a query that asks for somebody's tasks: of each handler those that
 * fulfil one condition.
 */
class Holders {

	private static final String CANDIDATE = "i.candidate = 1";

	private final Map<String, String> conditions = new LinkedHashMap<>();

	private final Pieces pieces;

	/** What holds of each row besides. */
	private final String also;

	Holders(TaskQueryImpl query, Pieces pieces) {
		this.pieces = pieces;
		var main = main(query);
		candidates(main);
		if (main != query || !asksForCandidates(query)) {
			assigned(main.getAssignee());
		}
		this.also = (main != query || asksForCandidates(query)) ? has(query.getAssignee()) : null;
	}

	/** Not where one row would have to fulfil two such conditions. */
	static boolean tell(TaskQueryImpl query) {
		return main(query) == query || !asksForCandidates(query);
	}

	private static TaskQueryImpl main(TaskQueryImpl query) {
		return Criteria.others(query).filter((part) -> !Criteria.isOfTakers(part)).findFirst().orElse(query);
	}

	private static boolean asksForCandidates(TaskQueryImpl query) {
		return query.getCandidateUser() != null || query.getCandidateGroups() != null;
	}

	private void candidates(TaskQueryImpl query) {
		var condition = query.isIncludeAssignedTasks() ? CANDIDATE : CANDIDATE + " and i.assignee is null";
		if (query.getCandidateUser() != null) {
			either("U:" + query.getCandidateUser(), condition);
		}
		Optional.ofNullable(query.getCandidateGroups())
			.orElse(List.of())
			.forEach((group) -> either("G:" + group, condition));
	}

	private void assigned(String account) {
		if (account != null) {
			either("U:" + account, has(account));
		}
	}

	private String has(String account) {
		return (account != null) ? "i.assignee = " + this.pieces.value(account) : null;
	}

	private void either(String handler, String condition) {
		this.conditions.merge(handler, condition, (one, other) -> "(" + one + " or " + other + ")");
	}

	/** Where nobody is named. */
	boolean isEmpty() {
		return this.conditions.isEmpty();
	}

	/** By handler, what is asked of their rows. */
	Map<String, String> conditions() {
		return this.conditions;
	}

	Optional<String> also() {
		return Optional.ofNullable(this.also);
	}

}
