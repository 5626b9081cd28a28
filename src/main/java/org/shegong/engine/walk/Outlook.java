package org.shegong.engine.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.pvm.runtime.ExecutionImpl;

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

	private final transient Function<String, Set<String>> barred;

	private final transient Outlook around;

	private final String activity;

	private final transient List<Seating> seatings = new ArrayList<>();

	private String post;

	private boolean paperwork;

	private LocalDate today;

	private transient Course.Reporting reporting = Course.Reporting.NONE;

	private transient Map<String, Object> decided = Map.of();

	Outlook(Concerned concerned, Function<String, Set<String>> barred, LocalDate today, Map<String, Object> variables) {
		this(concerned, barred, (Outlook) null, null);
		this.today = today;
		variables.forEach(this::keep);
	}

	/** Tells it by when it is known what came of the request. */
	Outlook reporting(Course.Reporting deadline) {
		this.reporting = deadline;
		return this;
	}

	private Outlook(Concerned concerned, Function<String, Set<String>> barred, Outlook around, String activity) {
		this.concerned = concerned;
		this.barred = barred;
		this.around = around;
		this.activity = activity;
		keep("execution", this);
	}

	Outlook within(String activity) {
		return new Outlook(this.concerned, this.barred, this, activity);
	}

	/** Sets a variable here and nowhere above. */
	void keep(String name, Object value) {
		setVariableLocal(name, value, true);
	}

	@Override
	public Concerned concerned() {
		return this.concerned;
	}

	@Override
	public Set<String> barred() {
		return this.barred.apply(this.activity);
	}

	@Override
	public LocalDate today() {
		return whole().today;
	}

	@Override
	public LocalDate reportDue() {
		return whole().reporting.due(today(), getVariables());
	}

	/** The next step begins when one is done on its last day. */
	void lateAsCanBe(LocalDate due) {
		if (due != null && due.isAfter(today())) {
			whole().today = due;
		}
	}

	Map<String, Object> decided() {
		return whole().decided;
	}

	void decides(Map<String, Object> row) {
		whole().decided = row;
	}

	private Outlook whole() {
		return (this.around != null) ? this.around.whole() : this;
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
		return this.concerned.number();
	}

	@Override
	public String getBusinessKey() {
		return this.concerned.number();
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
