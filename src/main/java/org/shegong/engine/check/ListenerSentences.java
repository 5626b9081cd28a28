package org.shegong.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.instance.DomElement;

/** A listener does its work at the moment that it is made for. */
class ListenerSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Set<String> LISTENERS = Set.of("taskListener", "executionListener");

	private static final Pattern LISTENER = Pattern.compile("<camunda:taskListener\\b[^>]*>");

	private static final Pattern EVENT = Pattern.compile("\\bevent=\"(\\w+)\"");

	private final PackagedModels packaged;

	ListenerSentences(PackagedModels packaged) {
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("listeners at their moments", this::moments),
				new Sentence("listeners once", this::once));
	}

	/** Several times may be too late, so that those may remind more than once. */
	private void once(Drawing drawing, Findings findings) {
		var seen = new HashSet<List<String>>();
		drawing.elements()
			.filter((element) -> LISTENERS.contains(element.getLocalName()) && CAMUNDA.equals(element.getNamespaceURI())
					&& !"timeout".equals(element.getAttribute("event")))
			.forEach((listener) -> {
				var does = Stream.of("delegateExpression", "expression")
					.map(listener::getAttribute)
					.filter((text) -> text != null)
					.findFirst()
					.orElse("");
				var owner = String.valueOf(OriginSentences.owner(listener).getAttribute("id"));
				if (!does.isEmpty()
						&& !seen.add(List.of(owner, String.valueOf(listener.getAttribute("event")), does))) {
					OriginSentences.at(drawing, findings, listener,
							"监听器 %s 在事件“%s”上写了不止一次，它要做的事会做两遍".formatted(does, listener.getAttribute("event")),
							"请删除多余的监听器");
				}
			});
	}

	private void moments(Drawing drawing, Findings findings) {
		drawing.elements()
			.filter((element) -> element.getLocalName().equals("taskListener")
					&& CAMUNDA.equals(element.getNamespaceURI()))
			.forEach((listener) -> moment(drawing, listener, findings));
	}

	private void moment(Drawing drawing, DomElement listener, Findings findings) {
		var block = listener.getAttribute("delegateExpression");
		var event = listener.getAttribute("event");
		var made = (block != null) ? made(block.replaceAll("\\s", "").replace('#', '$')) : Set.<String>of();
		if (event != null && !made.isEmpty() && !made.contains(event)) {
			var moments = String.join("、", made);
			OriginSentences.at(drawing, findings, listener,
					"监听器 %s 写在事件“%s”上，它要在“%s”时才能做它的事，办到这里会出错或不起作用".formatted(block, event, moments),
					"请把这个任务监听器的事件（Event type）改为 " + moments);
		}
	}

	/** The moments at which the packaged models have a block listen. */
	private Set<String> made(String block) {
		return this.packaged.units()
			.values()
			.stream()
			.flatMap((unit) -> unit.models().stream().map(unit::text))
			.flatMap((model) -> LISTENER.matcher(model).results())
			.map(MatchResult::group)
			.filter((listener) -> listener.contains("\"" + block + "\""))
			.flatMap((listener) -> EVENT.matcher(listener).results())
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
