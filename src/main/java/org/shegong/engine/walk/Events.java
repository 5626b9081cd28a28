package org.shegong.engine.walk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Events for which a way waits, or which turn it. */
class Events {

	/** A step that takes until its last day takes until then. */
	private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

	private final Trail trail;

	Events(Trail trail) {
		this.trail = trail;
	}

	/** When the way goes on behind an event that it waits for. */
	Moment passed(IntermediateCatchEvent event, Outlook scope) {
		var timer = defined(event.getEventDefinitions(), TimerEventDefinition.class);
		if (timer.isPresent()) {
			return comes(timer.get(), event, scope);
		}
		var condition = defined(event.getEventDefinitions(), ConditionalEventDefinition.class);
		if (condition.isEmpty()) {
			return scope.moment().someday();
		}
		if (!holds(condition.get(), event, scope)) {
			throw new Untellable(event, "这里要等到条件“%s”成立，什么时候成立无法预知".formatted(text(condition.get())));
		}
		return scope.moment();
	}

	/** Of several events, the one that comes first. */
	FlowNode first(EventBasedGateway gateway, Outlook scope) {
		var events = this.trail.flows.outOf(gateway).stream().map(SequenceFlow::getTarget).toList();
		var holding = events.stream().filter((event) -> holdsAlready(event, scope)).toList();
		if (holding.size() == 1) {
			return holding.get(0);
		}
		if (holding.isEmpty() && events.stream().allMatch(Events::isTimer)) {
			var times = events.stream().map(IntermediateCatchEvent.class::cast).toList();
			if (times.stream().allMatch((event) -> passed(event, scope).known())) {
				return times.stream()
					.min(Comparator.comparing((event) -> passed(event, scope).day()))
					.orElseThrow(() -> new Untellable(gateway, "这里没有可以等待的事件"));
			}
		}
		throw new Untellable(gateway, "这里等待几件事中先发生的一件，先发生的是哪一件无法预知");
	}

	private boolean holdsAlready(FlowNode node, Outlook scope) {
		return node instanceof IntermediateCatchEvent event
				&& defined(event.getEventDefinitions(), ConditionalEventDefinition.class)
					.filter((condition) -> holds(condition, event, scope))
					.isPresent();
	}

	private static boolean isTimer(FlowNode node) {
		return node instanceof IntermediateCatchEvent event
				&& defined(event.getEventDefinitions(), TimerEventDefinition.class).isPresent();
	}

	/** Conditional events at an activity that happen now. */
	List<BoundaryEvent> at(Activity activity, Outlook scope) {
		return this.trail.flows.conditional()
			.stream()
			.filter(BoundaryEvent.class::isInstance)
			.map(BoundaryEvent.class::cast)
			.filter((event) -> event.getAttachedTo().equals(activity))
			.filter((event) -> holds(definition(event.getEventDefinitions()), event, scope))
			.toList();
	}

	/**
	 * Something was entered: events of a condition that happen then turn the way in the
	 * middle of a step.
	 * @param place the activity at which, or the scope in which it was
	 */
	void changed(ModelElementInstance place, Outlook scope) {
		for (var at = place; at != null && !this.trail.flows.conditional().isEmpty(); at = at.getParentElement()) {
			var around = at;
			var happens = Stream.concat(
					(around instanceof Activity activity) ? at(activity, scope).stream() : Stream.<FlowNode>of(),
					this.trail.flows.conditional()
						.stream()
						.filter((event) -> event instanceof StartEvent start && starts(start, around)
								&& holds(definition(start.getEventDefinitions()), start, scope)));
			happens.findFirst().ifPresent((event) -> {
				throw new Untellable(event, "条件在办理中成立，办理会在这里被打断，之后的环节无法预知");
			});
		}
	}

	private static boolean starts(StartEvent start, ModelElementInstance scope) {
		return start.getParentElement() instanceof SubProcess part && part.triggeredByEvent()
				&& Objects.equals(part.getParentElement(), scope);
	}

	private Moment comes(TimerEventDefinition timer, FlowNode at, Outlook scope) {
		var date = value(timer.getTimeDate(), at, scope);
		if (date instanceof Date day) {
			return scope.moment().until(on(day));
		}
		var said = Stream.of(date, value(timer.getTimeDuration(), at, scope), value(timer.getTimeCycle(), at, scope))
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.filter((text) -> !text.isBlank())
			.findFirst();
		return said.map((text) -> scope.moment().until(on(read(text, date != null, at, scope))))
			.orElseGet(scope.moment()::someday);
	}

	private Date read(String text, boolean asDate, FlowNode at, Outlook scope) {
		var from = Date.from(scope.today().atTime(CLOSE_OF_BUSINESS).atZone(this.trail.zone).toInstant());
		try {
			return (asDate && !text.startsWith("P")) ? DateTimeUtil.parseDate(text)
					: new DurationHelper(text, from).getDateAfter(from);
		}
		catch (Exception ex) {
			throw new Untellable(at, "“%s”不是可以计算的时间".formatted(text));
		}
	}

	private LocalDate on(Date date) {
		return LocalDate.ofInstant(date.toInstant(), this.trail.zone);
	}

	private Object value(ModelElementInstance text, FlowNode at, Outlook scope) {
		return (text == null) ? null : this.trail.expressions.value(text.getTextContent().strip(), scope, at);
	}

	private boolean holds(ConditionalEventDefinition condition, FlowNode at, Outlook scope) {
		return this.trail.expressions.holdsYet(text(condition), scope, at);
	}

	private static String text(ConditionalEventDefinition condition) {
		return condition.getCondition().getTextContent().strip();
	}

	private static ConditionalEventDefinition definition(Collection<EventDefinition> all) {
		return defined(all, ConditionalEventDefinition.class).orElseThrow();
	}

	private static <D extends EventDefinition> Optional<D> defined(Collection<EventDefinition> all, Class<D> kind) {
		return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
	}

}
