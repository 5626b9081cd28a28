package org.shegong.engine.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/**
 * The conditions of a query that are asked of every row {@code i}, of its task {@code t}
 * or the case {@code e}, each as the engine itself reads it.
 */
class Criteria {

	/** How the engine writes down what it was asked. */
	private static final JsonTaskQueryConverter WRITTEN = new JsonTaskQueryConverter();

	/** Whose tasks they are, which {@link Holders} reads. */
	private static final Set<String> WHOSE = Set.of("assignee", "candidateUser", "candidateGroup", "candidateGroups",
			"includeAssignedTasks");

	/** Who took them, if anybody did. */
	private static final Set<String> TAKEN = Set.of("unassigned", "assigneeIn");

	private static final Set<String> KNOWN = Set.of("orQueries", "orderingProperties", "taskId", "name", "nameLike",
			"description", "descriptionLike", "priority", "minPriority", "maxPriority", "unassigned", "assigned",
			"processInstanceId", "processInstanceIdIn", "created", "createdBefore", "createdAfter", "key", "keys",
			"processDefinitionKey", "processDefinitionKeys", "processDefinitionId", "processInstanceBusinessKey",
			"processInstanceBusinessKeyLike", "due", "dueBefore", "dueAfter", "withoutDueDate", "followUp",
			"followUpBefore", "followUpNullAccepted", "followUpAfter", "active", "suspended", "tenantIds",
			"withoutTenantId");

	private final Pieces pieces;

	private final List<String> all = new ArrayList<>();

	Criteria(TaskQueryImpl query, Pieces pieces) {
		this.pieces = pieces;
		others(query).filter((part) -> isOfTakers(part)).forEach(this::ofTakers);
		ofRows(query);
		ofDays(query);
		ofTasks(query);
	}

	/** Whether the query asks for nothing else. */
	static boolean cover(TaskQueryImpl query) {
		var others = others(query).filter((part) -> !isOfTakers(part)).toList();
		return others.size() < 2 && !query.isTaskNameCaseInsensitive()
				&& WRITTEN.toJsonObject(query)
					.keySet()
					.stream()
					.allMatch((key) -> KNOWN.contains(key) || WHOSE.contains(key))
				&& others.stream().allMatch((part) -> asks(part, WHOSE));
	}

	/** The parts of a query of which one condition has to hold. */
	static Stream<TaskQueryImpl> others(TaskQueryImpl query) {
		return query.getQueries().stream().filter((part) -> part != query);
	}

	private static boolean asks(TaskQueryImpl part, Set<String> keys) {
		return keys.containsAll(WRITTEN.toJsonObject(part, true).keySet());
	}

	/** Whether a part says nothing but who took a task. */
	static boolean isOfTakers(TaskQueryImpl part) {
		return part.getAssigneeIn() != null && asks(part, TAKEN);
	}

	private void ofTakers(TaskQueryImpl part) {
		var taken = "i.assignee in " + this.pieces.anyOf(part.getAssigneeIn());
		this.all.add(part.isUnassigned() ? "(i.assignee is null or " + taken + ")" : taken);
	}

	List<String> all() {
		return this.all;
	}

	/** Whether rows alone do not tell. */
	boolean lookAtTasks() {
		return this.all.stream().anyMatch((one) -> one.contains("t.") || one.contains("e."));
	}

	boolean lookAtCases() {
		return this.all.stream().anyMatch((one) -> one.contains("e."));
	}

	private void ofRows(TaskQueryImpl query) {
		is("i.task = ", query.getTaskId());
		is("i.urgency = -", query.getPriority());
		is("i.urgency <= -", query.getMinPriority());
		is("i.urgency >= -", query.getMaxPriority());
		is("i.step = ", query.getKey());
		isOneOf("i.step", query.getTaskDefinitionKeys());
		is("i.process = ", query.getProcessDefinitionKey());
		isOneOf("i.process", query.getProcessDefinitionKeys());
		isOneOf("i.county", query.getTenantIds());
		when(query.isWithoutTenantId(), "i.county is null");
		when(query.isUnassigned(), "i.assignee is null");
		when(Boolean.TRUE.equals(query.isAssignedInternal()), "i.assignee is not null");
	}

	private void ofDays(TaskQueryImpl query) {
		is("i.created = ", query.getCreateTime());
		is("i.created < ", query.getCreateTimeBefore());
		is("i.created > ", query.getCreateTimeAfter());
		is("i.due = ", query.getDueDate());
		is("i.due < ", query.getDueBefore());
		is("i.due > ", query.getDueAfter());
		when(query.isWithoutDueDate(), "i.due is null");
		is("i.follow_up = ", query.getFollowUpDate());
		is("i.follow_up > ", query.getFollowUpAfter());
		before(query.getFollowUpBefore(), query.isFollowUpNullAccepted());
	}

	private void before(Date day, boolean orNone) {
		if (day != null) {
			this.all.add((orNone ? "(i.follow_up is null or i.follow_up < %s)" : "i.follow_up < %s")
				.formatted(this.pieces.value(day)));
		}
	}

	private void ofTasks(TaskQueryImpl query) {
		is("t.NAME_ = ", query.getName());
		is("t.NAME_ like ", query.getNameLike());
		is("t.DESCRIPTION_ = ", query.getDescription());
		is("t.DESCRIPTION_ like ", query.getDescriptionLike());
		is("t.PROC_INST_ID_ = ", query.getProcessInstanceId());
		isOneOf("t.PROC_INST_ID_", query.getProcessInstanceIdIn());
		is("t.PROC_DEF_ID_ = ", query.getProcessDefinitionId());
		when(query.getSuspensionState() == SuspensionState.ACTIVE, "t.SUSPENSION_STATE_ = 1");
		when(query.getSuspensionState() == SuspensionState.SUSPENDED, "t.SUSPENSION_STATE_ = 2");
		is("e.BUSINESS_KEY_ = ", query.getProcessInstanceBusinessKey());
		is("e.BUSINESS_KEY_ like ", query.getProcessInstanceBusinessKeyLike());
	}

	private void is(String condition, Object value) {
		if (value != null) {
			this.all.add(condition + this.pieces.value(value));
		}
	}

	private void isOneOf(String column, String[] values) {
		if (values != null && values.length > 0) {
			this.all.add(column + " in " + this.pieces.anyOf(Arrays.asList(values)));
		}
	}

	private void when(boolean asked, String condition) {
		if (asked) {
			this.all.add(condition);
		}
	}

}
