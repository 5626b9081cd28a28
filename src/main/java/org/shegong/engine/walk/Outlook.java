package org.shegong.engine.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.core.variable.CoreVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;
import org.camunda.bpm.engine.impl.pvm.runtime.ExecutionImpl;

import org.shegong.account.AccountName;
import org.shegong.approval.Course;
import org.shegong.engine.seats.Ahead;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.seats.Seating;

/**
 * The variables of a case that is only looked at, in memory. Every activity has one of
 * its own within that of its case, as in the engine.
 */
class Outlook extends ExecutionImpl implements Ahead {

	private static final long serialVersionUID = 1L;

	private final transient Concerned concerned;

	private final transient Function<String, Set<AccountName>> barred;

	private final transient Progress progress;

	private final transient Outlook around;

	private final String activity;

	/** Where it is within the activities around it. */
	private String place;

	private final transient List<Seating> seatings = new ArrayList<>();

	private String post;

	private boolean paperwork;

	/** What all outlooks of one walk share. */
	private static final class Progress {

		private Moment moment;

		private Course.Reporting reporting = Course.Reporting.NONE;

		private UnaryOperator<LocalDate> lastDay = (today) -> null;

		private Map<String, Object> decided = Map.of();

	}

	Outlook(Concerned concerned, Function<String, Set<AccountName>> barred, LocalDate today,
			Map<String, Object> variables) {
		this(concerned, barred, new Progress(), null, null);
		this.progress.moment = new Moment(today, true);
		variables.forEach(this::keep);
	}

	/** Tells it the last days that rules name. */
	Outlook lasting(UnaryOperator<LocalDate> day) {
		this.progress.lastDay = day;
		return this;
	}

	/** Tells it by when it is known what came of the request. */
	Outlook reporting(Course.Reporting deadline) {
		this.progress.reporting = deadline;
		return this;
	}

	private Outlook(Concerned concerned, Function<String, Set<AccountName>> barred, Progress progress, Outlook around,
			String activity) {
		this.concerned = concerned;
		this.barred = barred;
		this.progress = progress;
		this.around = around;
		this.activity = activity;
		this.place = (around != null) ? around.place + "/" + activity : "";
		keep("execution", this);
	}

	Outlook within(String activity) {
		return new Outlook(this.concerned, this.barred, this.progress, this, activity);
	}

	/** One of those for whom an activity is repeated. */
	Outlook turn(int number) {
		this.place += "#" + number;
		return this;
	}

	/** Of a model that is called here: it sees only what it is given. */
	Outlook called(Map<String, Object> given) {
		var called = new Outlook(this.concerned, this.barred, this.progress, null, this.activity);
		called.place = this.place;
		given.forEach(called::keep);
		return called;
	}

	/** Tells apart the same activity in different turns. */
	String place() {
		return this.place;
	}

	/** Whether it is that of the whole case and of no part of it. */
	boolean isWhole() {
		return this.place.isEmpty();
	}

	/** Sets a variable here and nowhere above. */
	void keep(String name, Object value) {
		setVariableLocal(name, value, true);
	}

	/** Removes a variable from the nearest scope that has it. */
	void forget(String name) {
		if (hasVariableLocal(name)) {
			var left = new VariableStore<CoreVariableInstance>();
			this.variableStore.getVariables()
				.stream()
				.filter((variable) -> !variable.getName().equals(name))
				.forEach(left::addVariable);
			this.variableStore = left;
		}
		else if (this.around != null) {
			this.around.forget(name);
		}
	}

	@Override
	public Concerned concerned() {
		return this.concerned;
	}

	@Override
	public Set<AccountName> barred() {
		return this.barred.apply(this.activity);
	}

	@Override
	public LocalDate today() {
		return moment().day();
	}

	@Override
	public LocalDate reportDue() {
		return this.progress.reporting.due(today(), getVariables());
	}

	@Override
	public LocalDate lastDay() {
		return this.progress.lastDay.apply(today());
	}

	Moment moment() {
		return this.progress.moment;
	}

	/** Another branch goes on. */
	void moment(Moment now) {
		this.progress.moment = now;
	}

	Map<String, Object> decided() {
		return this.progress.decided;
	}

	void decides(Map<String, Object> row) {
		this.progress.decided = row;
	}

	@Override
	public void seat(String post, List<Seating> seatings) {
		this.post = (this.post != null) ? this.post : post;
		this.seatings.addAll(seatings);
	}

	List<Seating> seatings() {
		return List.copyOf(this.seatings);
	}

	String post() {
		return this.post;
	}

	@Override
	public void onlyPaperwork() {
		this.paperwork = true;
	}

	boolean isPaperwork() {
		return this.paperwork;
	}

	@Override
	public String getProcessBusinessKey() {
		return this.concerned.isCase() ? this.concerned.number().toString() : null;
	}

	@Override
	public String getBusinessKey() {
		return this.concerned.isCase() ? this.concerned.number().toString() : null;
	}

	@Override
	public String getCurrentActivityId() {
		return this.activity;
	}

	@Override
	public AbstractVariableScope getParentVariableScope() {
		return this.around;
	}

	@Override
	public ProcessEngineServices getProcessEngineServices() {
		return getProcessEngine();
	}

	/** Whoever only looks ahead does nothing with the engine. */
	@Override
	public ProcessEngine getProcessEngine() {
		throw new UnsupportedOperationException("试走只读取流程图，不使用流程引擎");
	}

}
