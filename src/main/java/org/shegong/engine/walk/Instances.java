package org.shegong.engine.walk;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/**
 * An activity that is repeated for each of many, side by side or one after the other; it
 * ends with the last of them, or when its condition says so.
 */
class Instances {

	private final Stops stops;

	private final Loops loops;

	private final Activity activity;

	private final MultiInstanceLoopCharacteristics loop;

	private final List<Outlook> each;

	private final BooleanSupplier stopped;

	private final Consumer<Stops.End> then;

	private int completed;

	private boolean over;

	private Moment latest;

	/**
	 * @param stopped whether what it stands in is over
	 */
	Instances(Stops stops, Loops loops, Activity activity, MultiInstanceLoopCharacteristics loop, List<Outlook> each,
			BooleanSupplier stopped, Consumer<Stops.End> then) {
		this.stops = stops;
		this.loops = loops;
		this.activity = activity;
		this.loop = loop;
		this.each = each;
		this.stopped = stopped;
		this.then = then;
	}

	void begin() {
		if (this.each.isEmpty()) {
			this.then.accept(Stops.End.DONE);
		}
		else if (this.loop.isSequential()) {
			begin(0);
		}
		else {
			var start = this.each.get(0).moment();
			for (var at = 0; at < this.each.size() && !this.over; at++) {
				this.each.get(at).moment(start);
				begin(at);
			}
		}
	}

	private void begin(int at) {
		this.stops.once(this.activity, this.each.get(at), () -> this.over || this.stopped.getAsBoolean(),
				(end) -> ended(at, end));
	}

	private void ended(int at, Stops.End end) {
		var one = this.each.get(at);
		if (end != Stops.End.DONE) {
			finish(end);
			return;
		}
		this.completed++;
		this.latest = one.moment().and(this.latest);
		this.loops.count(this.loop, one, this.completed, this.each.size());
		this.stops.refuseTooFew(this.activity, this.loop, one, this.completed);
		if (this.completed == this.each.size()) {
			one.moment(this.latest);
			finish(end);
		}
		else if (this.loops.isComplete(this.loop, one, this.activity)) {
			finish(end);
		}
		else if (this.loop.isSequential()) {
			begin(at + 1);
		}
	}

	private void finish(Stops.End end) {
		this.over = true;
		this.then.accept(end);
	}

}
