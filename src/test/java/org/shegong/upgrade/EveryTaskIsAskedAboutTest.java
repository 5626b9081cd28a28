package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of every process, at every user task of a post: whoever has it asks a colleague for
 * advice and hears it, asks them to sign before and takes that back, and where they may
 * agree asks them to sign after; until all cases are over. One after the other, side by
 * side, as one of many and within a sub-process, as the models draw it.
 */
@Tag("running")
class EveryTaskIsAskedAboutTest {

	private static final UsedDatabase USED = UsedDatabase.all(Database.H2)
		.max(Comparator.comparing((used) -> Integer.parseInt(used.folder().getFileName().toString())))
		.orElseThrow();

	/** What was done at which task, and how the models draw those tasks. */
	private record Done(TreeSet<String> advised, TreeSet<String> recalled, TreeSet<String> signed,
			TreeSet<String> drawn, List<String> wrong) {
	}

	@Test
	void at_every_task_of_a_post_others_are_asked_and_all_cases_end() {
		var manifest = USED.manifest();
		var address = USED.copy();
		try (var server = new Server(USED.database(), address, LocalDate.parse(manifest.today()), manifest::password)) {
			var turns = server.turns();
			var colleagues = Colleagues.of(turns);
			var done = new Done(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
			for (var open : manifest.cases()) {
				var tasks = colleagues.open(open.number());
				if (tasks.stream().map(Task::getTaskDefinitionKey).distinct().count() > 1) {
					done.drawn().add("side by side");
				}
				tasks.forEach((task) -> ask(colleagues, task, done));
				tasks.forEach((task) -> reads(colleagues, task, tasks, done));
			}
			assertThat(done.wrong()).isEmpty();
			assertThat(done.advised()).hasSizeGreaterThanOrEqualTo(40).isEqualTo(done.recalled());
			assertThat(done.signed()).hasSizeGreaterThanOrEqualTo(20);
			assertThat(done.drawn()).contains("alone", "side by side", "one of many", "within a sub-process");
			turns.days().begin();
			turns.finish(manifest.cases().stream().map(Manifest.Case::number).toList());
		}
		finally {
			USED.database().drop(address);
		}
	}

	private static void ask(Colleagues colleagues, Task task, Done done) {
		var place = task.getProcessDefinitionId().split(":")[0] + " " + task.getTaskDefinitionKey();
		var holder = colleagues.holder(task);
		var colleague = colleagues.of(holder);
		done.drawn().add(drawn(colleagues.turns(), task));
		if (asks(colleagues, task, holder, "delegate", Map.of(), done)) {
			decides(colleagues, task, colleague, done);
			said(call(colleagues, task, colleague, "answer", Map.of("text", word(task))), place, done);
			done.advised().add(place);
		}
		if (asks(colleagues, task, holder, "add-signer", Map.of("when", "before"), done)) {
			said(call(colleagues, task, holder, "recall", Map.of()), place, done);
			done.recalled().add(place);
		}
		if (offersAfter(colleagues, task, holder)
				&& asks(colleagues, task, holder, "add-signer", Map.of("when", "after"), done)) {
			done.signed().add(place);
		}
	}

	/** What was said on a task, and of one of many not what was said on another. */
	private static void reads(Colleagues colleagues, Task task, List<Task> all, Done done) {
		var brief = colleagues.turns().city().get(reader(colleagues, task), "/api/tasks/" + task.getId());
		if (brief.status() != 200) {
			done.wrong().add(task.getName() + " is not read: " + brief.text());
		}
		for (var other : all) {
			var reads = brief.text().contains(word(other));
			var same = task.getTaskDefinitionKey().equals(other.getTaskDefinitionKey());
			if (same && reads && !task.getId().equals(other.getId())) {
				done.wrong().add(task.getName() + " reads of another");
			}
		}
	}

	/** Whoever has it now; what is late nobody has alone. */
	private static String reader(Colleagues colleagues, Task task) {
		var now = colleagues.turns().engine().getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
		return (now.getAssignee() != null) ? now.getAssignee() : colleagues.of(colleagues.holder(task));
	}

	private static String word(Task task) {
		return "无不同意见" + task.getId();
	}

	/** How the model draws it. */
	private static String drawn(Turns turns, Task task) {
		Activity element = turns.engine()
			.getRepositoryService()
			.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey());
		if (element.getLoopCharacteristics() != null) {
			return "one of many";
		}
		return (element.getParentElement() instanceof SubProcess) ? "within a sub-process" : "alone";
	}

	private static boolean asks(Colleagues colleagues, Task task, String holder, String operation,
			Map<String, String> more, Done done) {
		var body = new HashMap<>(more);
		body.putAll(Map.of("to", colleagues.of(holder), "reason", "请一起把关"));
		return said(call(colleagues, task, holder, operation, body), operation + more + " " + task.getName(), done);
	}

	/** Whoever is asked for advice does not decide. */
	private static void decides(Colleagues colleagues, Task task, String colleague, Done done) {
		var answer = call(colleagues, task, colleague, "decision", Map.of("decision", "approve"));
		if (answer.status() < 400) {
			done.wrong().add(colleague + " decides " + task.getName());
		}
	}

	private static boolean offersAfter(Colleagues colleagues, Task task, String holder) {
		for (var one : colleagues.turns()
			.city()
			.get(holder, "/api/tasks/" + task.getId() + "/operations")
			.body()
			.path("operations")) {
			if (one.path("when").asText().equals("after")) {
				return one.path("note").asText().isEmpty();
			}
		}
		return false;
	}

	private static boolean said(City.Answer answer, String what, Done done) {
		if (answer.status() != 200) {
			done.wrong().add(what + ": " + answer.text());
		}
		return answer.status() == 200;
	}

	private static City.Answer call(Colleagues colleagues, Task task, String account, String operation, Object body) {
		return colleagues.turns().city().post(account, "/api/tasks/" + task.getId() + "/" + operation, body);
	}

}
