package org.shegong.engine.operations;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;

/**
 * The steps of people from one to another where nothing but decisions lies between, on
 * one branch: what can be gone through once more.
 */
record Stretch(BpmnModelInstance model) {

	/**
	 * The steps from the first to before the last; none where no such way leads there.
	 */
	Set<String> between(String first, String last) {
		var before = new HashMap<String, Set<String>>();
		var seen = new HashSet<>(Set.of(first));
		var ahead = new ArrayDeque<>(Set.of(first));
		while (!ahead.isEmpty()) {
			var at = ahead.remove();
			next(at).forEach((id) -> {
				before.computeIfAbsent(id, (none) -> new HashSet<>()).add(at);
				if (!id.equals(last) && seen.add(id)) {
					ahead.add(id);
				}
			});
		}
		return leading(last, before);
	}

	private Set<String> next(String id) {
		if (!(this.model.getModelElementById(id) instanceof Activity step) || WayBack.writes(step)) {
			return Set.of();
		}
		var next = new HashSet<String>();
		Onward.from(step).forEach((place, way) -> {
			if (!way.parts() && this.model.getModelElementById(place) instanceof Activity) {
				next.add(place);
			}
		});
		return next;
	}

	private static Set<String> leading(String last, Map<String, Set<String>> before) {
		var steps = new HashSet<String>();
		var back = new ArrayDeque<>(before.getOrDefault(last, Set.of()));
		while (!back.isEmpty()) {
			var at = back.remove();
			if (steps.add(at)) {
				back.addAll(before.getOrDefault(at, Set.of()));
			}
		}
		steps.remove(last);
		return steps;
	}

}
