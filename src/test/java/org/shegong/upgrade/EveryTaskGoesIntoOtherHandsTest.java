package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of every process, at every user task: whoever has it gives it to a colleague on the
 * same post, who goes on with it, until all cases are over. One after the other, side by
 * side, as one of many and within a sub-process, as the models draw it.
 */
@Tag("running")
class EveryTaskGoesIntoOtherHandsTest {

	private static final UsedDatabase USED = UsedDatabase.all(Database.H2)
		.max(Comparator.comparing((used) -> Integer.parseInt(used.folder().getFileName().toString())))
		.orElseThrow();

	@Test
	void every_task_of_a_post_goes_to_a_colleague_who_completes_it() {
		var manifest = USED.manifest();
		var address = USED.copy();
		try (var server = new Server(USED.database(), address, LocalDate.parse(manifest.today()), manifest::password)) {
			var turns = server.turns();
			var colleagues = colleagues(turns);
			var given = new TreeSet<String>();
			var wrong = new ArrayList<String>();
			for (var open : manifest.cases()) {
				give(turns, open.number(), colleagues, given, wrong);
			}
			assertThat(wrong).isEmpty();
			assertThat(given).hasSizeGreaterThanOrEqualTo(40);
			turns.days().begin();
			turns.finish(manifest.cases().stream().map(Manifest.Case::number).toList());
		}
		finally {
			USED.database().drop(address);
		}
	}

	/** A second holder of every post that has one, by the account of the first. */
	private static Map<String, String> colleagues(Turns turns) {
		var rows = new StringBuilder("account,name,post,unit,password\n");
		var colleagues = new HashMap<String, String>();
		var groups = turns.engine().getIdentityService().createGroupQuery().list();
		for (var group : groups) {
			var place = group.getId().indexOf('@');
			var members = turns.engine().getIdentityService().createUserQuery().memberOfGroup(group.getId()).list();
			for (User member : (place < 0) ? List.<User>of() : members) {
				var colleague = "zz-" + member.getId();
				colleagues.put(member.getId(), colleague);
				rows.append("%s,同岗%s,%s,%s,%s\n".formatted(colleague, member.getId(), group.getId().substring(0, place),
						group.getId().substring(place + 1), City.password(colleague)));
			}
		}
		var imported = turns.city()
			.upload("admin", "/api/roster", "file", "posts.zip", City.zip(Map.of("posts.csv", rows.toString())));
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		return colleagues;
	}

	private static void give(Turns turns, String number, Map<String, String> colleagues, TreeSet<String> given,
			List<String> wrong) {
		for (var task : open(turns, number)) {
			var groups = groups(turns, task);
			if (groups.isEmpty()) {
				continue;
			}
			var holder = (task.getAssignee() != null) ? task.getAssignee() : first(turns, groups);
			var answer = turns.city()
				.post(holder, "/api/tasks/" + task.getId() + "/transfer",
						Map.of("to", colleagues.get(holder), "reason", "工作分工调整"));
			var place = task.getProcessDefinitionId().split(":")[0] + " " + task.getTaskDefinitionKey();
			// what is late stays with the next level as well
			if (answer.status() != 200 || groups(turns, task).stream().anyMatch(of(turns, holder)::contains)) {
				wrong.add(place + " of " + holder + ": " + answer.text());
			}
			given.add(place);
		}
	}

	private static List<Task> open(Turns turns, String number) {
		return turns.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(number).list();
	}

	private static List<String> groups(Turns turns, Task task) {
		return turns.engine()
			.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.toList();
	}

	private static List<String> of(Turns turns, String account) {
		return turns.engine()
			.getIdentityService()
			.createGroupQuery()
			.groupMember(account)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
	}

	private static String first(Turns turns, List<String> groups) {
		return groups.stream()
			.flatMap((group) -> turns.engine()
				.getIdentityService()
				.createUserQuery()
				.memberOfGroup(group)
				.list()
				.stream())
			.map(User::getId)
			.filter((member) -> !member.startsWith("zz-"))
			.findFirst()
			.orElseThrow();
	}

}
