package org.shegong.engine.walk;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The branches within one process or sub-process, side by side, each with its own day.
 * Boundary events and event sub-processes are what may happen besides and are passed by,
 * unless their condition holds already.
 */
class Footsteps {

	private final Trail trail;

	private final Outlook scope;

	private final Stops stops;

	private final Events events;

	private final Ways ways;

	private final BooleanSupplier stopped;

	private final Consumer<Boolean> done;

	private final Joins joins;

	private int moving;

	private Moment latest;

	private boolean over;

	/**
	 * @param stopped whether what it stands in is over
	 * @param done told whether it came to an end that is no error
	 */
	Footsteps(Trail trail, Outlook scope, BooleanSupplier stopped, Consumer<Boolean> done) {
		this.trail = trail;
		this.scope = scope;
		this.stopped = stopped;
		this.done = done;
		this.stops = new Stops(trail);
		this.events = new Events(trail);
		this.ways = new Ways(trail, this.events);
		this.joins = new Joins(trail.flows);
	}

	/**
	 * @param within the process or sub-process
	 */
	void begin(ModelElementInstance within, Collection<? extends FlowNode> starts) {
		this.events.changed(within, this.scope);
		starts.forEach(this::go);
		settle();
	}

	/** A case stands there. */
	void stand(FlowNode node) {
		if (this.joins.meetsAt(node)) {
			this.joins.stand(node, this.scope.moment());
		}
		else {
			go(node);
		}
	}

	/** A case stands within a part of it. */
	Footsteps into(SubProcess part) {
		this.moving++;
		return new Footsteps(this.trail, this.scope.within(part.getId()), this::isOver, (well) -> {
			if (part.triggeredByEvent()) {
				gone();
			}
			else {
				ended(part, well ? Stops.End.DONE : Stops.End.FAILED);
			}
		});
	}

	private boolean isOver() {
		return this.over || this.stopped.getAsBoolean();
	}

	private void go(FlowNode node) {
		this.moving++;
		var at = this.scope.moment();
		this.trail.agenda.soon(() -> {
			if (!isOver()) {
				this.scope.moment(at);
				this.trail.pass(node);
				arrive(node);
			}
		});
	}

	private void arrive(FlowNode node) {
		if (!this.joins.meetsAt(node)) {
			pass(node);
			return;
		}
		this.joins.arrive(node, this.scope.moment()).ifPresentOrElse((moment) -> {
			this.scope.moment(moment);
			leave(node);
		}, () -> {
			this.moving--;
			settle();
		});
	}

	/**
	 * Where nothing moves, gateways that wait only for branches that exist go on; others
	 * wait for ever.
	 */
	void settle() {
		if (this.moving > 0 || isOver()) {
			return;
		}
		this.joins.easy().ifPresentOrElse((node) -> {
			this.scope.moment(this.joins.release(node));
			this.moving++;
			leave(node);
		}, () -> this.joins.any().ifPresentOrElse(this.trail::refuseWaiting, () -> finish(true)));
	}

	private void pass(FlowNode node) {
		if (node instanceof EndEvent end) {
			end(end);
		}
		else if (node instanceof Activity activity) {
			act(activity);
		}
		else if (node instanceof IntermediateThrowEvent thrown && Flows.link(thrown) != null) {
			this.trail.flows.landing(thrown).ifPresent(this::go);
			this.moving--;
		}
		else if (node instanceof IntermediateCatchEvent event && Flows.link(event) == null) {
			await(event);
		}
		else {
			leave(node);
		}
	}

	private void await(IntermediateCatchEvent event) {
		var moment = this.trail.isDue(event, this.scope.place() + "/" + event.getId())
			.map(this.scope.moment()::until)
			.orElseGet(() -> this.events.passed(event, this.scope));
		this.trail.agenda.later(() -> {
			if (!isOver()) {
				this.scope.moment(moment);
				leave(event);
			}
		});
	}

	private void act(Activity activity) {
		var happening = this.events.at(activity, this.scope);
		happening.forEach(this::go);
		if (happening.stream().anyMatch((event) -> event.cancelActivity())) {
			this.moving--;
			return;
		}
		this.stops.at(activity, this.scope, this::isOver, (end) -> {
			if (!isOver()) {
				ended(activity, end);
			}
		});
	}

	private void ended(Activity activity, Stops.End end) {
		switch (end) {
			case DONE -> leave(activity);
			case FAILED -> this.trail.flows.caught(activity).ifPresentOrElse((event) -> {
				go(event);
				this.moving--;
			}, this::fail);
			case CIRCLE -> gone();
		}
	}

	private void end(EndEvent end) {
		if (end.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance)) {
			fail();
			return;
		}
		if (this.scope.isWhole()) {
			this.trail.end((end.getName() != null) ? end.getName() : end.getId());
		}
		if (end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)) {
			this.latest = this.scope.moment();
			finish(true);
		}
		else {
			gone();
		}
	}

	/** An error that nobody catches ends no more than its branch. */
	private void fail() {
		if (this.scope.isWhole()) {
			gone();
		}
		else {
			finish(false);
		}
	}

	private void leave(FlowNode node) {
		var targets = this.ways.outOf(node, this.scope);
		if (targets.isEmpty()) {
			gone();
			return;
		}
		targets.forEach(this::go);
		this.moving--;
	}

	/** A branch ends. */
	private void gone() {
		this.latest = this.scope.moment().and(this.latest);
		this.moving--;
		settle();
	}

	private void finish(boolean well) {
		this.over = true;
		if (well && this.latest != null) {
			this.scope.moment(this.latest);
		}
		this.done.accept(well);
	}

}
