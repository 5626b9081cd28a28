package org.shegong.engine.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;

import org.shegong.engine.forms.FormSheet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models and forms that come with the application: what the rooms were written for,
 * whatever designers made of it since.
 */
@Component
public class PackagedModels {

	private static final Pattern NAME = Pattern.compile("[$#{(,!&| ]\\s*([a-z][A-Za-z0-9]*)(?=[.})])");

	private static final Pattern MESSAGE = Pattern.compile("<bpmn:message id=\"([^\"]+)\" name=\"([^\"]+)\"");

	private static final String FORM = "camunda:form(?:Ref=\"([^\"]+)\"|Key=\"embedded:deployment:([^\"]+)\")";

	private final ResourcePatternResolver resources;

	private final Map<String, Unit> units = new HashMap<>();

	private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

	PackagedModels(ResourcePatternResolver resources) {
		this.resources = resources;
	}

	/** The units, by process id. */
	public synchronized Map<String, Unit> units() {
		if (this.units.isEmpty()) {
			var files = new TreeMap<String, byte[]>(read("classpath:processes/*.*"));
			files.putAll(read("classpath:forms/*.*"));
			Units.of(files, Set.of()).units().forEach((unit) -> this.units.put(unit.process(), unit));
		}
		return this.units;
	}

	boolean has(String process) {
		return units().containsKey(process);
	}

	/** Names of the beans that the packaged model of a process uses. */
	Stream<String> names(String process) {
		return model(process).stream()
			.flatMap((model) -> NAME.matcher(model).results())
			.map((MatchResult found) -> found.group(1))
			.distinct();
	}

	/**
	 * The keys that the packaged form of an element asks for without fail.
	 * @param element id of a user task; of the start where it is a start
	 */
	Set<String> required(String process, String element) {
		var tag = Pattern.compile("<bpmn:\\w+ id=\"" + Pattern.quote(element) + "\"[^>]*?" + FORM);
		return model(process).map(tag::matcher)
			.filter((found) -> found.find())
			.flatMap((found) -> sheet(process, (found.group(1) != null) ? found.group(1) + ".form" : found.group(2)))
			.map((sheet) -> sheet.fields()
				.stream()
				.filter((field) -> field.required())
				.map(FormSheet.Field::key)
				.collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	/** Whether the packaged model says something inside a user task. */
	boolean says(String process, String task, String text) {
		var inside = Pattern.compile("<bpmn:userTask id=\"" + Pattern.quote(task) + "\".*?</bpmn:userTask>",
				Pattern.DOTALL);
		return model(process).map(inside::matcher)
			.filter((found) -> found.find())
			.filter((found) -> found.group().contains(text))
			.isPresent();
	}

	/** Names of the messages that the packaged model of a process waits for. */
	Set<String> awaited(String process) {
		var model = model(process).orElse("");
		return MESSAGE.matcher(model)
			.results()
			.filter((message) -> model.contains("messageRef=\"" + message.group(1) + "\""))
			.map((message) -> message.group(2))
			.collect(Collectors.toSet());
	}

	/** The packaged model of a process. */
	Optional<Drawing> drawing(String process) {
		return Optional.ofNullable(units().get(process))
			.map((unit) -> this.drawings.computeIfAbsent(process, (id) -> drawing(unit)));
	}

	private static Drawing drawing(Unit unit) {
		var file = unit.process() + ".bpmn";
		var sheets = new TreeMap<String, FormSheet>();
		unit.forms().forEach((form) -> {
			var sheet = FormSheet.read(form, unit.text(form));
			sheets.put(sheet.id(), sheet);
			sheets.put(form, sheet);
		});
		return new Drawing(file, Bpmn.readModelFromStream(new ByteArrayInputStream(unit.files().get(file))), unit,
				sheets, Map.of());
	}

	private Optional<FormSheet> sheet(String process, String file) {
		var unit = units().get(process);
		return unit.files().containsKey(file) ? Optional.of(FormSheet.read(file, unit.text(file))) : Optional.empty();
	}

	private Optional<String> model(String process) {
		return Optional.ofNullable(units().get(process)).map((unit) -> unit.text(process + ".bpmn"));
	}

	private Map<String, byte[]> read(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(pattern))
				.filter(Resource::isReadable)
				.collect(Collectors.toMap(Resource::getFilename, PackagedModels::content, (one, same) -> one));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取随程序提供的流程和表单", ex);
		}
	}

	private static byte[] content(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取 " + resource.getFilename(), ex);
		}
	}

}
