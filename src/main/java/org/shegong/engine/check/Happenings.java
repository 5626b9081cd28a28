package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What can happen at any time while a case waits: it is late, it is taken back. */
class Happenings {

	private final Net net;

	private final Steps steps;

	private final String withdrawal;

	Happenings(Net net, Steps steps, String process) {
		this.net = net;
		this.steps = steps;
		this.withdrawal = process + "Withdrawn";
	}

	List<Standing> atBoundaries(Standing standing) {
		var next = new ArrayList<Standing>();
		for (var host : this.net.nodes()) {
			if (standing.has(this.net.at(host)) || host instanceof SubProcess && standing.has(this.net.begun(host))) {
				this.net.boundaries(host)
					.stream()
					.filter((event) -> happens(event) && isPossible(event, standing))
					.forEach((event) -> next.addAll(happened(standing, host, event)));
			}
		}
		return next;
	}

	private List<Standing> happened(Standing standing, FlowNode host, BoundaryEvent event) {
		if (event.cancelActivity()) {
			return this.steps.forward(this.steps.interrupted(standing, host), event);
		}
		return standing.has(this.net.begun(event)) ? List.of()
				: this.steps.forward(standing.put(this.net.begun(event)), event);
	}

	/** Others are caught where they are thrown. */
	private static boolean happens(FlowNode event) {
		return Stream
			.of(ErrorEventDefinition.class, EscalationEventDefinition.class, CancelEventDefinition.class,
					CompensateEventDefinition.class)
			.noneMatch((kind) -> Net.has(event, kind));
	}

	/** A request is taken back only as long as it is not decided. */
	private boolean isPossible(FlowNode event, Standing standing) {
		var takesBack = event.getChildElementsByType(MessageEventDefinition.class)
			.stream()
			.map(MessageEventDefinition::getMessage)
			.filter(Objects::nonNull)
			.anyMatch((message) -> this.withdrawal.equals(message.getName()));
		return !takesBack || standing.request() != null && standing.request().pending();
	}

	List<Standing> inEventParts(Standing standing) {
		var next = new ArrayList<Standing>();
		if (!this.net.isEmpty(standing)) {
			next.addAll(inEventParts(standing, null));
			this.net.parts()
				.stream()
				.filter((part) -> standing.has(this.net.begun(part)))
				.forEach((part) -> next.addAll(inEventParts(standing, part)));
		}
		return next;
	}

	private List<Standing> inEventParts(Standing standing, SubProcess scope) {
		var parts = this.net.eventParts(scope);
		if (parts.stream().anyMatch((part) -> standing.has(this.net.begun(part)) && interrupts(part))) {
			return List.of();
		}
		return parts.stream()
			.filter((part) -> !standing.has(this.net.begun(part)))
			.flatMap((part) -> this.net.starts(part)
				.stream()
				.filter((start) -> happens(start) && isPossible(start, standing))
				.map((start) -> begun(standing, scope, part, start)))
			.toList();
	}

	private Standing begun(Standing standing, SubProcess scope, SubProcess part, FlowNode start) {
		var left = interrupts(part) ? standing.without((place) -> this.net.isInside(place, scope)) : standing;
		return left.put(this.net.begun(part)).put(this.net.at(start));
	}

	private boolean interrupts(SubProcess part) {
		return this.net.starts(part).stream().allMatch((start) -> ((StartEvent) start).isInterrupting());
	}

}
