package org.shegong.engine.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * A query of tasks, asked of the inbox. Of each handler a page is read in the order of an
 * index; one page is made of them, and only its tasks are fetched.
 */
class Question {

	private static final String COUNTY_OF_NONE = "i.county is null";

	private final TaskQueryImpl query;

	private final Pieces pieces = new Pieces();

	/** By handler, what is asked of their rows. */
	private final Map<String, List<String>> parts = new LinkedHashMap<>();

	private final Order order;

	private final String tables;

	private Question(TaskQueryImpl query, Reach reach, Order order) {
		this.query = query;
		this.order = order;
		var criteria = new Criteria(query, this.pieces);
		var holders = new Holders(query, this.pieces);
		this.tables = tables(criteria, order);
		if (holders.isEmpty()) {
			anybodys(reach);
		}
		else {
			holders.conditions().forEach((handler, condition) -> somebodys(handler, condition, reach));
			holders.also().ifPresent(this::all);
		}
		criteria.all().forEach(this::all);
	}

	/** Empty where the inbox does not answer exactly what the engine would. */
	static Optional<Question> of(TaskQueryImpl query) {
		return (Criteria.cover(query) && Holders.tell(query)) ? Order.of(query)
			.flatMap((order) -> Reach.of(query).map((reach) -> new Question(query, reach, order)))
			.filter((question) -> !question.parts.isEmpty()) : Optional.empty();
	}

	private static String tables(Criteria criteria, Order order) {
		var cases = criteria.lookAtCases() ? " join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_" : "";
		return " from inbox i" + ((criteria.lookAtTasks() || order.looksAtTasks())
				? " join ACT_RU_TASK t on t.ID_ = i.task" + cases : "");
	}

	/** All that the caller may read. */
	private void anybodys(Reach reach) {
		(reach.all() ? reach.wholeCounties() : reach.handlers()).forEach(this::part);
		if (!reach.all()) {
			all("i.visible = 1");
			ofCounties(reach).ifPresent(this::all);
		}
	}

	/** Of those of one handler, what the caller may read. */
	private void somebodys(String handler, String condition, Reach reach) {
		part(handler).add(condition);
		ofCounties(reach).ifPresent(part(handler)::add);
		if (!reach.all()) {
			var granted = "exists (select 1 from inbox v where v.task = i.task and v.visible = 1 and v.handler in "
					+ this.pieces.anyOf(reach.handlers()) + ")";
			part(handler).add(reach.handlers().contains(handler) ? "(i.visible = 1 or " + granted + ")" : granted);
		}
	}

	private Optional<String> ofCounties(Reach reach) {
		return Optional.ofNullable(reach.counties())
			.map((counties) -> counties.isEmpty() ? COUNTY_OF_NONE
					: "(" + COUNTY_OF_NONE + " or i.county in " + this.pieces.anyOf(counties) + ")");
	}

	private List<String> part(String handler) {
		return this.parts.computeIfAbsent(handler,
				(known) -> new ArrayList<>(List.of("i.handler = " + this.pieces.value(known))));
	}

	private void all(String condition) {
		this.parts.values().forEach((part) -> part.add(condition));
	}

	/** How many there are, in one number. */
	Map<String, Object> count() {
		if (this.parts.size() == 1) {
			return this.pieces.statement("select count(*)" + rows(this.parts.values().iterator().next()));
		}
		return this.pieces.statement(this.parts.values()
			.stream()
			.map((part) -> "select i.task" + rows(part))
			.collect(Collectors.joining(" union ", "select count(*) from (", ") c")));
	}

	/**
	 * The page, as tasks of the engine. Numbers of rows stand in the statement: H2 takes
	 * the answer of an inner one from memory where only those differ.
	 */
	Map<String, Object> list() {
		var page = isWhole() ? "" : " limit " + this.query.getMaxResults() + " offset " + this.query.getFirstResult();
		var chosen = (this.parts.size() == 1) ? part() + this.order.ofRows() + page
				: "select * from (" + candidates() + ") u" + this.order.ofChosen() + page;
		return this.pieces.statement("select RES.* from (" + chosen + ") p join ACT_RU_TASK RES on RES.ID_ = p.task"
				+ this.order.ofChosen());
	}

	/** What may stand on the page: no row that comes later in the list of one handler. */
	private String candidates() {
		var most = (long) this.query.getFirstResult() + this.query.getMaxResults();
		var end = isWhole() ? "" : this.order.ofRows() + " limit " + most;
		return this.parts.values()
			.stream()
			.map((part) -> "(" + columns() + rows(part) + end + ")")
			.collect(Collectors.joining(" union "));
	}

	private boolean isWhole() {
		return this.query.getFirstResult() == 0 && this.query.getMaxResults() == Integer.MAX_VALUE;
	}

	private String part() {
		return columns() + rows(this.parts.values().iterator().next());
	}

	private String columns() {
		return "select i.task as task, " + this.order.columns();
	}

	private String rows(List<String> conditions) {
		return this.tables + " where " + String.join(" and ", conditions);
	}

}
