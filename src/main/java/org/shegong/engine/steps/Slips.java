package org.shegong.engine.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.stereotype.Component;

import org.shegong.approval.RequestNumber;
import org.shegong.engine.forms.FormSheet;

/**
 * Writes the slip of a task and shows it to those who may read the task's variables,
 * which are its handlers. To them it looks like variables: {@code brief} and the fields
 * that do not start empty.
 */
@Component
public class Slips {

	static final String BRIEF = "brief";

	private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final TaskSlips slips;

	private final Steps steps;

	private final KeptNumbers kept;

	private final ObjectMapper json = new ObjectMapper();

	Slips(TaskSlips slips, Steps steps, KeptNumbers kept) {
		this.slips = slips;
		this.steps = steps;
		this.kept = kept;
	}

	/**
	 * A task was created.
	 * @param fields what its form starts with; what the case has a variable for, the
	 * model reads, and that stays there
	 */
	void write(DelegateTask task, Map<String, Object> brief, Map<String, Object> fields) {
		var kept = new LinkedHashMap<>(fields);
		kept.keySet().stream().filter(task::hasVariable).forEach((name) -> task.setVariable(name, fields.get(name)));
		kept.keySet().removeIf(task::hasVariable);
		this.slips.save(new TaskSlip(task.getId(), text(brief), text(kept)));
	}

	/** Says on the form of an open task which record is to be fixed now. */
	public void noteVacancy(DelegateTask task) {
		this.slips.findById(task.getId()).ifPresent((slip) -> {
			var brief = this.<ObjectNode>read(() -> (ObjectNode) this.json.readTree(slip.brief()));
			brief.put("vacancy", (String) task.getVariable("vacancy"));
			slip.say(text(brief));
		});
	}

	/**
	 * What a task's form is shown with, by name; empty where it has none.
	 * @param local without what the case itself would have
	 */
	Map<String, TypedValue> shown(String task, boolean local, boolean deserialized) {
		var shown = new LinkedHashMap<String, TypedValue>();
		this.slips.findById(task).ifPresent((slip) -> {
			if (!local) {
				fields(slip).forEach((name, value) -> shown.put(name, (value instanceof List)
						? SpinValues.jsonValue(text(value)).create() : Variables.untypedValue(value)));
			}
			var brief = text(brief(slip));
			shown.put(BRIEF, deserialized ? SpinValues.jsonValue(Spin.JSON(brief)).create()
					: SpinValues.jsonValue(brief).create());
		});
		return shown;
	}

	/** What a task's form is shown with, as its own expressions see it. */
	public Map<String, Object> known(String task) {
		var known = new LinkedHashMap<String, Object>();
		this.slips.findById(task).ifPresent((slip) -> {
			known.put(BRIEF, read(() -> this.json.readValue(slip.brief(), FIELDS)));
			known.putAll(fields(slip));
		});
		return known;
	}

	/**
	 * What the slip says, with the numbers that changed since: they may do so while the
	 * task is open.
	 */
	private ObjectNode brief(TaskSlip slip) {
		var brief = this.<ObjectNode>read(() -> (ObjectNode) this.json.readTree(slip.brief()));
		RequestNumber.read(brief.path("number").asText())
			.flatMap((number) -> this.kept.inWords(number))
			.ifPresent((changed) -> brief.withArray("lines")
				.addObject()
				.put("label", KeptNumbers.LABEL)
				.put("value", changed));
		return brief;
	}

	/**
	 * The task is completed: a field that nobody touched counts as it stood on the form.
	 * What the record does not know is kept with the request already.
	 */
	TaskListener completed() {
		return (task) -> {
			var extra = this.steps.of((TaskEntity) task)
				.map(GivenStep::extra)
				.orElse(List.of())
				.stream()
				.map(FormSheet.Field::key)
				.toList();
			this.slips.findById(task.getId())
				.ifPresent((slip) -> fields(slip).entrySet()
					.stream()
					.filter((field) -> !extra.contains(field.getKey()))
					.filter((field) -> !task.hasVariable(field.getKey()))
					.forEach((field) -> task.setVariable(field.getKey(), field.getValue())));
			this.slips.deleteById(task.getId());
		};
	}

	/** The task goes without having been completed. */
	TaskListener dropped() {
		return (task) -> this.slips.deleteById(task.getId());
	}

	private Map<String, Object> fields(TaskSlip slip) {
		return read(() -> this.json.readValue(slip.fields(), FIELDS));
	}

	/** Reads or writes JSON of our own making. */
	private interface Json<T> {

		T get() throws JsonProcessingException;

	}

	private String text(Object value) {
		return read(() -> this.json.writeValueAsString(value));
	}

	private <T> T read(Json<T> json) {
		try {
			return json.get();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("办理要点无法写成 JSON", ex);
		}
	}

}
