package org.shegong;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import org.shegong.approval.ProcessDoor;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form submits exactly what its record takes: nothing that would be refused, nothing
 * that nobody can fill in.
 */
@RunningCity
class FormsTest {

	private static final Pattern VARIABLE = Pattern.compile("cam-variable-name=\"(\\w+)\"");

	private static final Pattern DRAWN = Pattern.compile("element\\('(?:input|select|textarea)', \\{[^}]*");

	private static final Pattern DECISION = Pattern
		.compile("(<div[^>]*>)\\s*<div[^>]*>\\s*<label[^>]*>[^<]*</label>\\s*<select id=\"\\w+-decision\"");

	@Autowired
	List<ProcessDoor<?>> doors;

	@Test
	void start_forms_have_the_fields_of_their_records() throws IOException {
		for (var door : this.doors) {
			var model = Bpmn.readModelFromFile(Path.of("processes", door.process() + ".bpmn").toFile());
			StartEvent start = model.getModelElementsByType(StartEvent.class)
				.stream()
				.filter((event) -> event.getEventDefinitions().isEmpty())
				.findFirst()
				.orElseThrow();
			assertThat(fields(start.getCamundaFormRef(), start.getCamundaFormKey())).as(door.process())
				.isEqualTo(components(door.startForm()));
		}
	}

	@Test
	void task_forms_have_the_fields_of_their_records() throws IOException {
		for (var door : this.doors) {
			var model = Bpmn.readModelFromFile(Path.of("processes", door.process() + ".bpmn").toFile());
			var tasks = model.getModelElementsByType(UserTask.class);
			assertThat(door.steps()).extracting("task")
				.containsExactlyInAnyOrderElementsOf(tasks.stream().map(UserTask::getId).toList());
			for (var form : door.steps()) {
				UserTask task = model.getModelElementById(form.task());
				assertThat(fields(task.getCamundaFormRef(), task.getCamundaFormKey())).as(form.task())
					.isEqualTo(components(form.form()));
			}
		}
	}

	/** What has neither is not kept when somebody leaves the form for a while. */
	@Test
	void whatever_a_form_draws_to_be_filled_in_has_a_name() throws IOException {
		for (var page : pages()) {
			var drawn = DRAWN.matcher(Files.readString(page));
			while (drawn.find()) {
				assertThat(drawn.group()).as(page.toString()).containsPattern("\\b(name|id): |'data-kept-in': ");
			}
		}
	}

	/** What is not marked may lie below the fold of a small screen. */
	@Test
	void whoever_decides_on_a_page_of_ours_is_asked_above_the_button() throws IOException {
		for (var page : pages()) {
			var decision = DECISION.matcher(Files.readString(page));
			while (decision.find()) {
				assertThat(decision.group(1)).as(page.toString()).contains("shegong-asked");
			}
		}
	}

	private static List<Path> pages() throws IOException {
		try (var forms = Files.list(Path.of("forms"))) {
			return forms.filter((form) -> form.toString().endsWith(".html")).toList();
		}
	}

	private static Set<String> components(Class<? extends Record> form) {
		return Arrays.stream(form.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> fields(String ref, String key) throws IOException {
		var fields = new TreeSet<String>();
		if (ref != null) {
			var form = new ObjectMapper().readTree(Path.of("forms", ref + ".form").toFile());
			form.path("components").forEach((component) -> {
				if (component.has("key")) {
					fields.add(component.path("key").asText());
				}
			});
			return fields;
		}
		var page = VARIABLE.matcher(Files.readString(Path.of("forms", key.replace("embedded:deployment:", ""))));
		while (page.find()) {
			fields.add(page.group(1));
		}
		return fields;
	}

}
