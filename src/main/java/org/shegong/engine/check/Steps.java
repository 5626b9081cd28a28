package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** What an element does to a case that comes to it. */
class Steps {

	private final Net net;

	private final Course course;

	private final Values values;

	private final Ways ways;

	private final Set<Trouble> troubles;

	Steps(Net net, Course course, Values values, Ways ways, Set<Trouble> troubles) {
		this.net = net;
		this.course = course;
		this.values = values;
		this.ways = ways;
		this.troubles = troubles;
	}

	Optional<Act> act(FlowNode node) {
		return this.course.act(node);
	}

	/**
	 * Goes through an element that waits for nobody.
	 * @param standing with the token taken from it
	 */
	List<Standing> run(Standing standing, FlowNode node) {
		var read = this.values.reached(node, standing, (name) -> lacks(node, name));
		var act = act(node);
		if (act.isPresent()) {
			if (!act.get().fits(read.request())) {
				var before = (read.by() >= 0) ? this.net.owner(read.by()) : null;
				this.troubles.add(new Trouble(Trouble.Kind.ORDER, node, before, read.request(), null));
				return List.of();
			}
			return done(read.moved(act.get().to(), this.net.at(node)), node);
		}
		if (node instanceof EndEvent end) {
			return ended(read, end);
		}
		if (node instanceof SubProcess part) {
			return List.of(entered(read, part));
		}
		var next = new ArrayList<Standing>(failed(read, node));
		var links = this.net.linked(node);
		if (!links.isEmpty()) {
			links.forEach((link) -> next.add(read.put(this.net.at(link))));
			return next;
		}
		next.addAll(Net.has(node, EscalationEventDefinition.class) ? raised(read, node) : done(read, node));
		return next;
	}

	/** An element that cannot do its work may say so. */
	private List<Standing> failed(Standing standing, FlowNode node) {
		return this.net.boundaries(node)
			.stream()
			.filter((event) -> Net.has(event, ErrorEventDefinition.class))
			.flatMap((event) -> forward(standing, event).stream())
			.toList();
	}

	private Standing entered(Standing standing, SubProcess part) {
		var entered = standing.put(this.net.begun(part));
		for (var start : this.net.starts(part)) {
			entered = entered.put(this.net.at(start));
		}
		return entered;
	}

	List<Standing> done(Standing standing, FlowNode node) {
		var given = this.values.given(node, standing);
		return forward(this.values.done(node, given, (name) -> lacks(node, name)), node);
	}

	/** Along the arrows; where there is none, it is over. */
	List<Standing> forward(Standing standing, FlowNode node) {
		return this.net.outgoing(node).isEmpty() ? List.of(over(standing, node)) : this.ways.out(standing, node);
	}

	private Standing over(Standing standing, FlowNode node) {
		if (Net.scope(node) == null && this.net.isEmpty(standing) && standing.request() != null
				&& standing.request().pending()) {
			this.troubles.add(new Trouble(Trouble.Kind.END, node, null, standing.request(), null));
		}
		return standing;
	}

	private List<Standing> ended(Standing standing, EndEvent end) {
		if (Net.has(end, TerminateEventDefinition.class)) {
			var scope = Net.scope(end);
			return List.of(over(standing.without((place) -> this.net.isInside(place, scope)), end));
		}
		if (Net.has(end, ErrorEventDefinition.class)) {
			return thrown(standing, end, ErrorEventDefinition.class);
		}
		if (Net.has(end, CancelEventDefinition.class)) {
			return thrown(standing, end, CancelEventDefinition.class);
		}
		return Net.has(end, EscalationEventDefinition.class) ? raised(standing, end) : List.of(over(standing, end));
	}

	/** To whoever catches it next. */
	private List<Standing> thrown(Standing standing, FlowNode end, Class<? extends EventDefinition> kind) {
		for (var part = Net.scope(end); part != null; part = Net.scope(part)) {
			var caught = this.net.boundaries(part)
				.stream()
				.filter((event) -> Catches.catches(event, end, kind))
				.findFirst();
			if (caught.isPresent()) {
				return forward(interrupted(standing, part), caught.get());
			}
		}
		return List.of(over(standing, end));
	}

	private List<Standing> raised(Standing standing, FlowNode node) {
		for (var part = Net.scope(node); part != null; part = Net.scope(part)) {
			var caught = this.net.boundaries(part)
				.stream()
				.filter((event) -> Catches.catches(event, node, EscalationEventDefinition.class))
				.findFirst();
			if (caught.isPresent()) {
				return caught.get().cancelActivity() ? forward(interrupted(standing, part), caught.get())
						: forward(standing, caught.get()).stream().flatMap((one) -> done(one, node).stream()).toList();
			}
		}
		return done(standing, node);
	}

	/** Without whatever goes on at an element, or in it. */
	Standing interrupted(Standing standing, FlowNode host) {
		var clear = (host instanceof SubProcess part)
				? standing.without((place) -> this.net.isInside(place, part)).take(this.net.begun(part)) : standing;
		return gone(clear.take(this.net.at(host)), host);
	}

	/** What has happened beside an element is forgotten with it. */
	Standing gone(Standing standing, FlowNode host) {
		var gone = standing;
		for (BoundaryEvent event : this.net.boundaries(host)) {
			gone = gone.take(this.net.begun(event));
		}
		return gone;
	}

	void lacks(FlowNode node, String variable) {
		this.troubles.add(new Trouble(Trouble.Kind.LACKING, node, node, null, variable));
	}

}
