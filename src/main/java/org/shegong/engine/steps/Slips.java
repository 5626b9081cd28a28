package org.shegong.engine.steps;

import org.camunda.bpm.engine.impl.context.Context;
import java.util.Optional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.stereotype.Component;

import org.shegong.engine.forms.FormSheet;

/**
 * Shows the slip of a task to those who may read the task's variables, which are its
 * handlers. To them it looks like variables: {@code brief} and the fields that do not
 * start empty.
 */
@Component
public class Slips {

	static final String BRIEF = "brief";

	private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final SlipWriter writer;

	private final Steps steps;

	private final ObjectMapper json = new ObjectMapper();

	Slips(SlipWriter writer, Steps steps) {
		this.writer = writer;
		this.steps = steps;
	}

	/**
	 * What a task's form is shown with, by name; empty where it has none.
	 * @param local without what the case itself would have
	 */
	Map<String, TypedValue> shown(String task, boolean local, boolean deserialized) {
		var shown = new LinkedHashMap<String, TypedValue>();
		of(task).ifPresent((slip) -> {
			if (!local) {
				slip.fields()
					.forEach((name, value) -> shown.put(name, (value instanceof List)
							? SpinValues.jsonValue(text(value)).create() : Variables.untypedValue(value)));
			}
			var brief = text(slip.brief());
			shown.put(BRIEF, deserialized ? SpinValues.jsonValue(Spin.JSON(brief)).create()
					: SpinValues.jsonValue(brief).create());
		});
		return shown;
	}

	/** What a task's form is shown with, as its own expressions see it. */
	public Map<String, Object> known(TaskEntity task) {
		var known = new LinkedHashMap<String, Object>();
		this.writer.slip(task).ifPresent((slip) -> {
			known.put(BRIEF, plain(slip.brief()));
			known.putAll(plain(slip.fields()));
		});
		return known;
	}

	/**
	 * The task is completed: a field that nobody touched counts as it stands on the form.
	 * What the record does not know is kept with the request already.
	 */
	TaskListener completed() {
		return (completed) -> {
			var task = (TaskEntity) completed;
			this.writer.request(task).ifPresent((request) -> this.steps.of(task).ifPresent((step) -> {
				var extra = step.extra().stream().map(FormSheet.Field::key).toList();
				var fields = plain(this.writer.filledIn(task, request, step));
				fields.keySet().removeAll(extra);
				fields.forEach(task::setVariable);
			}));
		};
	}

	private Optional<Slip> of(String task) {
		return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(task))
			.flatMap(this.writer::slip);
	}

	/** As JSON has it. */
	private Map<String, Object> plain(Map<String, Object> value) {
		return this.json.convertValue(value, FIELDS);
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
