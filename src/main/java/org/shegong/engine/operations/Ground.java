package org.shegong.engine.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;

/**
 * Where a case stands, and how it came there.
 *
 * @param root of what is open now
 * @param past everything it went through, by the engine's ids
 */
record Ground(ActivityInstance root, Map<String, HistoricActivityInstance> past, BpmnModelInstance model) {

	static Ground of(ActivityInstance root, List<HistoricActivityInstance> past, BpmnModelInstance model) {
		return new Ground(root,
				past.stream().collect(Collectors.toMap(HistoricActivityInstance::getId, Function.identity())), model);
	}

	Activity step(String id) {
		return this.model.getModelElementById(id);
	}

	Optional<ActivityInstance> open(String id) {
		return everything(this.root).filter((one) -> one.getId().equals(id)).findFirst();
	}

	static Stream<ActivityInstance> everything(ActivityInstance from) {
		return Stream.concat(Stream.of(from),
				Arrays.stream(from.getChildActivityInstances()).flatMap(Ground::everything));
	}

	/** What is open in it and has no parts. */
	static List<ActivityInstance> leaves(ActivityInstance from) {
		return everything(from).filter((one) -> one.getChildActivityInstances().length == 0).toList();
	}

	/** The body of a step of several, whatever is open in it. */
	Optional<String> body(HistoricActivityInstance done) {
		return Optional.ofNullable(this.past.get(String.valueOf(done.getParentActivityInstanceId())))
			.filter((parent) -> parent.getActivityType().equals(ActivityTypes.MULTI_INSTANCE_BODY))
			.map(HistoricActivityInstance::getId);
	}

	/** All that a body was made of. */
	List<HistoricActivityInstance> shares(String body) {
		return this.past.values().stream().filter((one) -> body.equals(one.getParentActivityInstanceId())).toList();
	}

	/**
	 * The nearest scope around something done that is open still; empty where it was one
	 * of many parts, which cannot be opened again alone.
	 * @param inside the id of the scope it was in
	 */
	Optional<ActivityInstance> scope(String inside) {
		for (var at = inside; at != null;) {
			var open = open(at);
			if (open.isPresent()) {
				return open;
			}
			var gone = this.past.get(at);
			if (gone == null || gone.getActivityType().equals(ActivityTypes.MULTI_INSTANCE_BODY)) {
				return Optional.empty();
			}
			at = gone.getParentActivityInstanceId();
		}
		return Optional.empty();
	}

	/** What of a scope something open is in. */
	Optional<ActivityInstance> partWith(ActivityInstance scope, String id) {
		return Arrays.stream(scope.getChildActivityInstances())
			.filter((part) -> everything(part).anyMatch((one) -> one.getId().equals(id)))
			.findFirst();
	}

	/**
	 * What stands open in a scope because something was done: by what is to be cancelled,
	 * the ways there. Empty where something else stands open with it.
	 * @param ways where the model leads from there
	 * @param since when it was done
	 */
	Map<ActivityInstance, Onward.Way> came(ActivityInstance scope, Map<String, Onward.Way> ways, Date since) {
		var came = new LinkedHashMap<ActivityInstance, Onward.Way>();
		for (var child : scope.getChildActivityInstances()) {
			var known = leaves(child).stream().map((leaf) -> way(leaf, ways, since)).toList();
			if (known.stream().allMatch(Optional::isPresent)) {
				came.put(child, known.get(0).get());
			}
		}
		return onceAtAGateway(came);
	}

	private Optional<Onward.Way> way(ActivityInstance leaf, Map<String, Onward.Way> ways, Date since) {
		return Optional.ofNullable(ways.get(leaf.getActivityId()))
			.filter((way) -> !Optional.ofNullable(this.past.get(leaf.getId()))
				.map(HistoricActivityInstance::getStartTime)
				.filter((begun) -> begun.before(since))
				.isPresent());
	}

	/**
	 * Of the branches that wait for others at a gateway, one is enough: all are alike.
	 */
	private Map<ActivityInstance, Onward.Way> onceAtAGateway(Map<ActivityInstance, Onward.Way> came) {
		var gateways = new ArrayList<String>();
		came.keySet()
			.removeIf((one) -> !(this.model.getModelElementById(one.getActivityId()) instanceof Activity)
					&& !isOfMany(one)
					&& (gateways.contains(one.getActivityId()) || !gateways.add(one.getActivityId())));
		return came;
	}

	private static boolean isOfMany(ActivityInstance one) {
		return ActivityTypes.MULTI_INSTANCE_BODY.equals(one.getActivityType());
	}

}
