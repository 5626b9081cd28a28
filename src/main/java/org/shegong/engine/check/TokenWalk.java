package org.shegong.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Goes all ways that a case of a model can take, with its tokens, the state of its
 * request, the last decision and the values that are there, and tells what goes wrong on
 * any of them.
 */
class TokenWalk {

	/** A model with more standings than these is not gone to the end. */
	private static final int MOST = 12_000;

	private final Net net;

	private final Drawing drawing;

	private final Values values;

	private final Deciders deciders;

	private final Steps steps;

	private final Happenings happenings;

	private final Beside beside;

	private final Set<Trouble> troubles = new LinkedHashSet<>();

	private boolean whole;

	TokenWalk(Drawing drawing, Variables variables, RoomAnswers answers, OfferedChoices choices) {
		this.drawing = drawing;
		this.net = new Net(drawing);
		this.beside = new Beside(this.net);
		var conditions = new Conditions(drawing);
		this.values = new Values(drawing, conditions, variables, answers, choices);
		this.deciders = new Deciders(drawing, choices);
		this.steps = new Steps(this.net, Course.of(drawing), this.values,
				new Ways(this.net, conditions, this.values, this.troubles), this.troubles);
		this.happenings = new Happenings(this.net, this.steps, drawing.processId());
	}

	Set<Trouble> troubles() {
		var seen = new HashSet<Standing>();
		var next = new ArrayDeque<Standing>();
		this.drawing.starts().forEach((start) -> next.add(Standing.before(this.net.size()).put(this.net.at(start))));
		while (!next.isEmpty() && seen.size() < MOST) {
			var standing = next.pop();
			if (seen.add(standing)) {
				next(standing).forEach(next::push);
			}
		}
		this.whole = next.isEmpty();
		return this.troubles;
	}

	/** What was waited at side by side. */
	Beside beside() {
		return this.beside;
	}

	/** Whether every way was gone to its end. */
	boolean isWhole() {
		return this.whole;
	}

	private List<Standing> next(Standing standing) {
		return byItself(standing).orElseGet(() -> waiting(standing));
	}

	/** What goes on without anybody; empty where everything waits. */
	private Optional<List<Standing>> byItself(Standing standing) {
		for (var node : this.net.nodes()) {
			if (standing.has(this.net.at(node)) && !this.net.waits(node)) {
				return Optional.of(passed(standing.take(this.net.at(node)), node));
			}
		}
		for (var node : this.net.nodes()) {
			if (this.net.joins(node) && isReady(standing, node)) {
				return Optional.of(this.steps.forward(joined(standing, node), node));
			}
		}
		return this.net.parts()
			.stream()
			.filter((part) -> standing.has(this.net.begun(part)) && isDone(standing, part))
			.findFirst()
			.map((part) -> this.steps.done(this.steps.gone(standing.take(this.net.begun(part)), part), part));
	}

	private List<Standing> passed(Standing standing, FlowNode node) {
		if (standing.decision() == null && this.steps.act(node).filter((act) -> act == Act.GRANT).isPresent()) {
			this.troubles.add(new Trouble(Trouble.Kind.UNASKED, node, null, null, null));
		}
		var passed = this.steps.run(standing, node);
		return this.steps.act(node).isEmpty() ? passed
				: passed.stream().filter((after) -> !leavesOthers(standing, node, after)).toList();
	}

	/**
	 * A result ends it for everybody, so that nobody should still be at it.
	 * @return whether somebody still decides, so that there is no sense in going on
	 */
	private boolean leavesOthers(Standing before, FlowNode result, Standing after) {
		var last = settled(after);
		var left = this.net.nodes()
			.stream()
			.filter(UserTask.class::isInstance)
			.filter((node) -> before.has(this.net.at(node)) && last.has(this.net.at(node)))
			.toList();
		left.forEach((node) -> this.troubles.add(new Trouble(judges(node) ? Trouble.Kind.LEFT : Trouble.Kind.LEFT_OVER,
				result, node, after.request(), null)));
		return left.stream().anyMatch(this::judges);
	}

	private boolean judges(FlowNode node) {
		return node instanceof UserTask task && this.deciders.judges(task);
	}

	/** Where it next waits for somebody. */
	private Standing settled(Standing standing) {
		var seen = new HashSet<Standing>();
		var settled = standing;
		for (var more = byItself(settled); more.isPresent() && !more.get().isEmpty()
				&& seen.add(settled); more = byItself(settled)) {
			settled = more.get().get(0);
		}
		return settled;
	}

	private boolean isReady(Standing standing, FlowNode join) {
		var ways = this.net.incoming(join).stream().map(this.net::on).toList();
		if (!(join instanceof InclusiveGateway)) {
			return ways.stream().allMatch(standing::has);
		}
		return ways.stream().anyMatch(standing::has) && IntStream.range(0, this.net.size())
			.filter((place) -> standing.has(place) && this.net.isToken(place) && !ways.contains(place))
			.noneMatch((place) -> this.net.owner(place).equals(join)
					|| this.net.behind(this.net.owner(place)).contains(join));
	}

	private Standing joined(Standing standing, FlowNode join) {
		var joined = standing;
		for (var way : this.net.incoming(join)) {
			joined = joined.take(this.net.on(way));
		}
		return joined;
	}

	private boolean isDone(Standing standing, SubProcess part) {
		return IntStream.range(0, this.net.size())
			.noneMatch((place) -> standing.has(place) && this.net.isInside(place, part)
					&& (this.net.isToken(place) || this.net.owner(place) instanceof SubProcess));
	}

	private List<Standing> waiting(Standing standing) {
		this.beside.at(standing);
		var next = new ArrayList<Standing>();
		for (var node : this.net.nodes()) {
			if (standing.has(this.net.at(node))) {
				next.addAll(completed(standing, node));
			}
		}
		next.addAll(this.happenings.atBoundaries(standing));
		if (next.isEmpty()) {
			IntStream.range(0, this.net.size())
				.filter((place) -> standing.has(place) && this.net.isToken(place))
				.forEach((place) -> this.troubles
					.add(new Trouble(Trouble.Kind.STUCK, this.net.owner(place), null, null, null)));
		}
		next.addAll(this.happenings.inEventParts(standing));
		return next;
	}

	private List<Standing> completed(Standing standing, FlowNode node) {
		var taken = this.steps.gone(standing.take(this.net.at(node)), node);
		var read = this.values.reached(node, taken, (name) -> this.steps.lacks(node, name));
		if (node instanceof EventBasedGateway) {
			return this.net.outgoing(node)
				.stream()
				.flatMap((way) -> this.steps.done(read, way.getTarget()).stream())
				.toList();
		}
		if (!(node instanceof UserTask task) || !this.deciders.has(task)) {
			return this.steps.done(read, node);
		}
		var next = new ArrayList<Standing>();
		for (var decision : this.deciders.offered(task)) {
			if (overrules(read, task, decision)) {
				continue;
			}
			next.addAll(this.steps.done(decided(read, task, decision), task));
		}
		return next;
	}

	/** Whoever decides beside others must not hide what these decided. */
	private boolean overrules(Standing standing, UserTask task, String decision) {
		var before = standing.unheard();
		var overrules = before >= 0 && before != this.net.at(task) && judges(task) && decision != null
				&& !Deciders.isAgainst(decision);
		if (overrules) {
			this.troubles.add(new Trouble(Trouble.Kind.OVERRULED, this.net.owner(before), task, null, null));
		}
		return overrules;
	}

	private Standing decided(Standing standing, UserTask task, String decision) {
		var beside = IntStream.range(0, this.net.size())
			.anyMatch((place) -> standing.has(place) && this.net.isToken(place));
		var against = Deciders.isAgainst(decision) && beside && !Gives.keeps(task.getDomElement(), "decision");
		return standing.decided(decision, against ? this.net.at(task) : -1);
	}

}
