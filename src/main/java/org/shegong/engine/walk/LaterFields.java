package org.shegong.engine.walk;

import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.engine.forms.FormSheet;

/** What people will fill in on the way, and nobody can know ahead. */
class LaterFields {

	private final Unit unit;

	LaterFields(Unit unit) {
		this.unit = unit;
	}

	/** Where a name gets its value; empty where no task asks for it. */
	Optional<Route.Later> find(String name) {
		return this.unit.model()
			.getModelElementsByType(UserTask.class)
			.stream()
			.flatMap((task) -> field(task, name).map((field) -> new Route.Later(task.getId(), told(task), field))
				.stream())
			.findFirst();
	}

	private Optional<FormSheet.Field> field(UserTask task, String name) {
		return this.unit.forms().apply(task).flatMap((form) -> form.field(name));
	}

	private static String told(UserTask task) {
		return (task.getName() == null || task.getName().isBlank()) ? task.getId() : task.getName();
	}

}
