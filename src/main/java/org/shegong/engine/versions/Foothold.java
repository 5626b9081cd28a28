package org.shegong.engine.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Whether another version can itself come to stand as a case stands now. Where steps that
 * were taken one after the other stand side by side there, a case would wait for a branch
 * that nobody began; the other way round it would be decided twice.
 */
class Foothold {

	/** What the engine puts behind the id of an activity that is repeated for many. */
	private static final String EACH = "#" + ActivityTypes.MULTI_INSTANCE_BODY;

	private final Landing landing;

	/** By scope and by what is open in it. */
	private final Map<String, Stances> stances = new HashMap<>();

	Foothold(Landing landing) {
		this.landing = landing;
	}

	/** Why a case cannot go on there, in sentences. */
	List<String> objections(ActivityInstance open) {
		var process = (ModelElementInstance) this.landing.after().getModelElementById(this.landing.target().getKey());
		return objections(open, process).distinct().toList();
	}

	private Stream<String> objections(ActivityInstance at, ModelElementInstance scope) {
		var ids = Stream
			.concat(Stream.of(at.getChildActivityInstances()).map(ActivityInstance::getActivityId),
					Stream.of(at.getChildTransitionInstances()).map(TransitionInstance::getActivityId))
			.map((id) -> id.replace(EACH, ""))
			.sorted()
			.toList();
		var inside = ids.stream().allMatch((id) -> in(scope, id)) ? objections(scope, ids) : Stream.<String>of();
		return Stream.concat(inside, Stream.of(at.getChildActivityInstances()).flatMap(this::parts));
	}

	private boolean in(ModelElementInstance scope, String id) {
		var element = this.landing.after().getModelElementById(id);
		return element != null && scope.equals(((ModelElementInstance) element).getParentElement());
	}

	/** Of a part that is repeated for many, each by itself. */
	private Stream<String> parts(ActivityInstance at) {
		if (at.getActivityId().endsWith(EACH)) {
			return Stream.of(at.getChildActivityInstances()).flatMap(this::parts);
		}
		var element = (ModelElementInstance) this.landing.after().getModelElementById(at.getActivityId());
		return (element instanceof SubProcess part && at.getChildActivityInstances().length > 0) ? objections(at, part)
				: Stream.of();
	}

	private Stream<String> objections(ModelElementInstance scope, List<String> ids) {
		var known = this.stances.computeIfAbsent(scope.getAttributeValue("id") + ids, (key) -> new Stances(scope, ids));
		var stance = known.of(ids);
		if (ids.isEmpty() || known.allows(stance)) {
			return Stream.of();
		}
		var from = this.landing.source().getVersion();
		var to = this.landing.target().getVersion();
		return Stream.of(known.besides(stance)
			.map((others) -> "停在“%s”，第%d版办到这里时“%s”也在办理或者已经办完，这份申请没有经过那里，迁移后会一直等待：请留在第%d版办结".formatted(names(ids), to,
					names(others), from))
			.orElseGet(() -> "停在“%s”，第%d版不会停在这样的地方，迁移后会一直等待或者重复办理：请留在第%d版办结".formatted(names(ids), to, from)));
	}

	private String names(List<String> ids) {
		var names = new ArrayList<String>();
		ids.stream()
			.distinct()
			.map((id) -> (FlowElement) this.landing.after().getModelElementById(id))
			.forEach((element) -> names.add(Kinds.name(element)));
		return names.stream().collect(Collectors.joining("”“"));
	}

}
