package org.shegong.engine.check;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Which elements of a case are waited at side by side, on any way that it can take. */
class Beside {

	private final Net net;

	private final BitSet[] beside;

	Beside(Net net) {
		this.net = net;
		this.beside = IntStream.range(0, net.nodes().size()).mapToObj((index) -> new BitSet()).toArray(BitSet[]::new);
	}

	/** Where a case stands at one time. */
	void at(Standing standing) {
		var now = new BitSet();
		IntStream.range(0, this.beside.length).filter(standing::has).forEach(now::set);
		now.stream().forEach((place) -> this.beside[place].or(now));
	}

	/** Whether two elements, or any two inside of them, are waited at side by side. */
	boolean together(FlowNode one, FlowNode other) {
		var others = places(other);
		return places(one).stream()
			.anyMatch(
					(place) -> others.stream().anyMatch((second) -> second != place && this.beside[place].get(second)));
	}

	private BitSet places(FlowNode node) {
		var places = new BitSet();
		places.set(this.net.at(node));
		if (node instanceof SubProcess part) {
			IntStream.range(0, this.beside.length)
				.filter((place) -> this.net.isInside(place, part))
				.forEach(places::set);
		}
		return places;
	}

}
