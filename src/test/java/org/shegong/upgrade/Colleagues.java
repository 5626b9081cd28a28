package org.shegong.upgrade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.shegong.support.City;

import static org.assertj.core.api.Assertions.assertThat;

/** A second holder of every post that has one, by the account of the first. */
record Colleagues(Turns turns, Map<String, String> second) {

	static Colleagues of(Turns turns) {
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
		return new Colleagues(turns, colleagues);
	}

	String of(String holder) {
		return this.second.get(holder);
	}

	/** The open tasks of a request that are for posts. */
	List<Task> open(String number) {
		return this.turns.engine()
			.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.filter((task) -> !groups(task).isEmpty())
			.toList();
	}

	List<String> groups(Task task) {
		return this.turns.engine()
			.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.toList();
	}

	List<String> groupsOf(String account) {
		return this.turns.engine()
			.getIdentityService()
			.createGroupQuery()
			.groupMember(account)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
	}

	/** Whoever took a task, else the first of those who may. */
	String holder(Task task) {
		return (task.getAssignee() != null) ? task.getAssignee()
				: groups(task).stream()
					.flatMap((group) -> this.turns.engine()
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
