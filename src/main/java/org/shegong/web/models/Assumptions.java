package org.shegong.web.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Objection;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.walk.Unit;
import org.springframework.stereotype.Component;

/** What a try-run takes for filled in on the way, read as the forms there would be. */
@Component
class Assumptions {

	private final Thoughts thoughts;

	Assumptions(Thoughts thoughts) {
		this.thoughts = thoughts;
	}

	/**
	 * What is assumed.
	 *
	 * @param fields by task
	 * @param faults where the form would not take a value
	 */
	record Assumed(Map<String, Map<String, Object>> fields, List<Objection> faults) {
	}

	/**
	 * @param given by task and field; fields left out stay unknown
	 * @throws NoSuchElementException if no form asks for it, saying so
	 */
	Assumed of(Unit unit, Map<String, Map<String, Object>> given) {
		var fields = new TreeMap<String, Map<String, Object>>();
		var faults = new ArrayList<Objection>();
		given.forEach((task, told) -> {
			var values = known(told);
			var bound = this.thoughts.drawn(Optional.of(asking(unit, task, values)), values);
			faults.addAll(bound.faults());
			fields.put(task, bound.variables());
		});
		return new Assumed(fields, faults);
	}

	/** Nothing is assumed of what is left empty. */
	private static Map<String, Object> known(Map<String, Object> told) {
		var known = new TreeMap<String, Object>((told != null) ? told : Map.of());
		known.values().removeIf(Objects::isNull);
		return known;
	}

	/** The form of a task with what is assumed there alone. */
	private static FormSheet asking(Unit unit, String task, Map<String, Object> values) {
		var form = (unit.model().getModelElementById(task) instanceof UserTask asked) ? unit.forms().apply(asked)
				: Optional.<FormSheet>empty();
		values.keySet().forEach((key) -> {
			if (form.flatMap((sheet) -> sheet.field(key)).isEmpty()) {
				throw new NoSuchElementException("流程中没有哪个环节“%s”填写“%s”，请重新试走".formatted(task, key));
			}
		});
		return new FormSheet(form.map(FormSheet::id).orElse(task),
				form.stream()
					.flatMap((sheet) -> sheet.fields().stream())
					.filter((field) -> values.containsKey(field.key()))
					.toList());
	}

}
