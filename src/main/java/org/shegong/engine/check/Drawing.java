package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.shegong.approval.DrawnProcess;
import org.shegong.engine.shelf.DrawnModel;
import org.shegong.engine.forms.FormSheet;

/**
 * A model that could be read, with the forms and decisions of its unit.
 */
class Drawing {

	private static final String EMBEDDED = "embedded:deployment:";

	private final String file;

	private final BpmnModelInstance model;

	private final Unit unit;

	private final Map<String, FormSheet> sheets;

	private final Map<String, Table> tables;

	/** Asking the model is slow, and it does not change. */
	private final Map<Class<?>, Collection<?>> known = new HashMap<>();

	private final Map<FlowNode, Collection<FlowNode>> ways = new HashMap<>();

	private final Map<FlowNode, List<SequenceFlow>> arrows = new HashMap<>();

	private final Set<String> others = new LinkedHashSet<>();

	private final Map<String, String> models = new HashMap<>();

	private DrawnProcess told;

	/**
	 * @param file name of the model's file
	 * @param sheets forms that could be read, by id and by file name
	 * @param tables decisions that could be read, by id
	 */
	Drawing(String file, BpmnModelInstance model, Unit unit, Map<String, FormSheet> sheets, Map<String, Table> tables) {
		this.file = file;
		this.model = model;
		this.unit = unit;
		this.sheets = sheets;
		this.tables = tables;
	}

	/**
	 * Tells it what comes into force with it.
	 * @param others ids of processes
	 * @param units those of which the model is at hand
	 */
	Drawing beside(Collection<String> others, Collection<Unit> units) {
		this.others.addAll(others);
		units.stream()
			.filter((unit) -> !unit.models().isEmpty())
			.forEach((unit) -> this.models.put(unit.process(), unit.text(unit.models().get(0))));
		return this;
	}

	/** The text of a model that comes into force with it; empty where none is at hand. */
	Optional<String> beside(String process) {
		return Optional.ofNullable(this.models.get(process));
	}

	Set<String> others() {
		return this.others;
	}

	String file() {
		return this.file;
	}

	BpmnModelInstance model() {
		return this.model;
	}

	Unit unit() {
		return this.unit;
	}

	Map<String, FormSheet> sheets() {
		return this.sheets;
	}

	Map<String, Table> tables() {
		return this.tables;
	}

	/** The process that runs. */
	Optional<Process> process() {
		return all(Process.class).stream().filter(Process::isExecutable).findFirst();
	}

	String processId() {
		return this.unit.process();
	}

	@SuppressWarnings("unchecked")
	<E extends ModelElementInstance> Collection<E> all(Class<E> type) {
		return (Collection<E>) this.known.computeIfAbsent(type, (asked) -> this.model.getModelElementsByType(type));
	}

	/** What the model says of itself. */
	DrawnProcess told() {
		if (this.told == null) {
			this.told = new DrawnModel(processId(), null, this.model,
					starts().stream().filter(FlowSentences::isPlain).findFirst().flatMap(this::form))
				.told();
		}
		return this.told;
	}

	/** Every element of the file, drawn or not. */
	Stream<DomElement> elements() {
		return descend(this.model.getDocument().getRootElement());
	}

	private static Stream<DomElement> descend(DomElement element) {
		return Stream.concat(Stream.of(element), element.getChildElements().stream().flatMap(Drawing::descend));
	}

	/** The starts of the process itself, at which people or the system begin a case. */
	List<StartEvent> starts() {
		return all(StartEvent.class).stream().filter((start) -> start.getParentElement() instanceof Process).toList();
	}

	/** The form of a task; empty where it names none of the unit. */
	Optional<FormSheet> form(UserTask task) {
		return form(task.getCamundaFormRef(), task.getCamundaFormKey());
	}

	Optional<FormSheet> form(StartEvent start) {
		return form(start.getCamundaFormRef(), start.getCamundaFormKey());
	}

	private Optional<FormSheet> form(String ref, String key) {
		var name = (ref != null) ? ref : String.valueOf(key).replaceFirst("^" + EMBEDDED, "");
		return Optional.ofNullable(this.sheets.get(name)).filter((sheet) -> ref == null || sheet.id().equals(ref));
	}

	/**
	 * What a case can come to from an element before it comes to another of some kind,
	 * which is the last there; through parts, not over them.
	 */
	Set<FlowNode> until(Predicate<FlowNode> last, FlowNode from) {
		var seen = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(targets(from));
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (seen.add(node) && !last.test(node)) {
				next.addAll(targets(node));
				if (node instanceof SubProcess part && !part.getChildElementsByType(StartEvent.class).isEmpty()) {
					outgoing(part).stream().map(SequenceFlow::getTarget).forEach(next::remove);
				}
			}
		}
		return seen;
	}

	/** Where the flow goes on: along the arrows, into a part and out of it. */
	Collection<FlowNode> targets(FlowNode node) {
		return this.ways.computeIfAbsent(node, this::ways);
	}

	private Collection<FlowNode> ways(FlowNode node) {
		var targets = new ArrayList<FlowNode>();
		outgoing(node).stream().map(SequenceFlow::getTarget).forEach(targets::add);
		if (node instanceof SubProcess part) {
			part.getChildElementsByType(StartEvent.class).forEach(targets::add);
		}
		all(BoundaryEvent.class).stream().filter((event) -> node.equals(event.getAttachedTo())).forEach(targets::add);
		if (outgoing(node).isEmpty() && node.getParentElement() instanceof SubProcess part) {
			outgoing(part).stream().map(SequenceFlow::getTarget).forEach(targets::add);
		}
		targets.removeIf(Objects::isNull);
		return targets;
	}

	/** The arrows that begin at an element, which need not be listed at it. */
	List<SequenceFlow> outgoing(FlowNode node) {
		if (this.arrows.isEmpty()) {
			all(SequenceFlow.class).stream()
				.filter((flow) -> flow.getSource() != null)
				.forEach((flow) -> this.arrows.computeIfAbsent(flow.getSource(), (source) -> new ArrayList<>())
					.add(flow));
		}
		return this.arrows.getOrDefault(node, List.of());
	}

}
