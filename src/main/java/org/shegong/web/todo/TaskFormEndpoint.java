package org.shegong.web.todo;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.TaskFormData;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The form of a task as its page shows it, under the brief; for whoever may read the
 * task. Embedded forms are pages of their own and are not read here.
 */
@RestController
class TaskFormEndpoint {

	private static final String BY_FILE = "camunda-forms:";

	private final TaskService tasks;

	private final FormService forms;

	private final ObjectMapper json;

	TaskFormEndpoint(TaskService tasks, FormService forms, ObjectMapper json) {
		this.tasks = tasks;
		this.forms = forms;
		this.json = json;
	}

	@GetMapping("/api/tasks/{id}/form")
	@Transactional(readOnly = true)
	public ResponseEntity<?> form(@PathVariable String id) throws IOException {
		// whoever may not read the task does not find it
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(404).body(Map.of("message", OperationsEndpoint.GONE));
		}
		if (!isDrawn(this.forms.getTaskFormData(id))) {
			return ResponseEntity.status(404).body(Map.of("message", "这项任务没有设计器里画的表单"));
		}
		try (var form = this.forms.getDeployedTaskForm(id)) {
			return ResponseEntity.ok(new FormUnderBrief(this.json.readTree(form)).schema());
		}
	}

	private static boolean isDrawn(TaskFormData form) {
		return form.getCamundaFormRef() != null
				|| Optional.ofNullable(form.getFormKey()).filter((key) -> key.startsWith(BY_FILE)).isPresent();
	}

}
