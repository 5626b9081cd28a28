package org.shegong.engine.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;

import org.shegong.approval.ProcessDoor;

import org.springframework.stereotype.Component;

/**
 * The lists everybody finds in Tasklist. Made in code, because people may not put
 * expressions into filters.
 */
@Component
class SharedFilters {

	/** The server's clock, which also says from which day a task is to be done. */
	private static final String NOW = "${deadlines.now()}";

	private static final int AFTER_ALL_OTHERS = 100;

	private final FilterService filters;

	private final TaskService tasks;

	SharedFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	/** Makes those that are missing and answers with the ids of all. */
	List<String> present() {
		var ids = new ArrayList<String>();
		ids.add(filter("待我办理", "指定给我的和我任职的岗位可以办理的全部任务", "#b22222",
				tasks().followUpBeforeOrNotExistentExpression(NOW)
					.or()
					.taskAssigneeExpression("${currentUser()}")
					.taskCandidateUserExpression("${currentUser()}")
					.endOr(),
				ids.size()));
		ids.add(filter("我的待办", "已指定或已领取给我的任务", "#1f6fb2", tasks().taskAssigneeExpression("${currentUser()}"),
				ids.size()));
		ids.add(filter("我的岗位待办", "我任职的岗位可以办理的任务，含同岗位人员已领取的", "#2f855a",
				tasks().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks(), ids.size()));
		ids.add(filter("已逾期", "我看得到的任务中超过办理期限的", "#c53030", tasks().dueBeforeExpression("${now()}"), ids.size()));
		ids.add(filter("以后要办的", "还不到日子的，如销假、报告返岗；提前回来的现在就可以办", "#718096",
				tasks().followUpAfterExpression(NOW)
					.or()
					.taskAssigneeExpression("${currentUser()}")
					.taskCandidateUserExpression("${currentUser()}")
					.endOr(),
				ids.size()));
		ids.add(filter("请假", "请假流程的任务", "#6b46c1", tasks().processDefinitionKey("leave"), ids.size()));
		ids.add(filter("因公外出", "因公外出流程的任务", "#b7791f", tasks().processDefinitionKey("outing"), ids.size()));
		ids.add(filter("旷工认定", "旷工认定流程的任务", "#4a5568", tasks().processDefinitionKey("absence"), ids.size()));
		ids.add(filter("试用期考核", "试用期考核流程的任务", "#2c7a7b", tasks().processDefinitionKey("probation"), ids.size()));
		ids.add(filter("招聘", "招聘流程的任务", "#2b6cb0", tasks().processDefinitionKey("recruitment"), ids.size()));
		ids.add(filter("劳动合同", "书面劳动合同订立流程的任务", "#975a16", tasks().processDefinitionKey("contract"), ids.size()));
		ids.add(filter("年度考核", "年度考核流程的任务", "#97266d", tasks().processDefinitionKey("assessment"), ids.size()));
		ids.add(filter("续聘", "续聘流程的任务", "#805ad5", tasks().processDefinitionKey("renewal"), ids.size()));
		ids.add(filter("解聘退出", "解聘退出流程的任务", "#9b2c2c", tasks().processDefinitionKey("dismissal"), ids.size()));
		ids.add(filter("借调", "借调流程的任务", "#805ad5", tasks().processDefinitionKey("secondment"), ids.size()));
		ids.add(filter("套转", "套转流程的任务", "#2b6cb0", tasks().processDefinitionKey("conversion"), ids.size()));
		ids.add(filter("薪级变动", "薪级变动流程的任务", "#2c7a7b", tasks().processDefinitionKey("grade"), ids.size()));
		ids.add(filter("调配调动", "调配调动流程的任务", "#2c5282", tasks().processDefinitionKey("transfer"), ids.size()));
		ids.add(filter("选任", "选任流程的任务", "#2f855a", tasks().processDefinitionKey("appointment"), ids.size()));
		ids.add(filter("离任审计", "离任审计流程的任务", "#744210", tasks().processDefinitionKey("office-audit"), ids.size()));
		return ids;
	}

	/**
	 * Makes that of a process which no room knows, and answers with its id. It is known
	 * by its process, because designers change names.
	 */
	String present(ProcessDoor<?> door) {
		var present = this.filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter((filter) -> door.process().equals(((TaskQueryImpl) filter.getQuery()).getProcessDefinitionKey()))
			.findFirst();
		if (present.isPresent()) {
			var named = present.get().getName().equals(door.title()) ? present.get()
					: this.filters.saveFilter(present.get().setName(door.title()));
			return named.getId();
		}
		return made(door.title(), door.title() + "流程的任务", "#4a5568", tasks().processDefinitionKey(door.process()),
				AFTER_ALL_OTHERS);
	}

	/** What is due first comes first, then what is urgent, then what waits longest. */
	private TaskQuery tasks() {
		return this.tasks.createTaskQuery()
			.orderByDueDate()
			.asc()
			.orderByTaskPriority()
			.desc()
			.orderByTaskCreateTime()
			.asc();
	}

	private String filter(String name, String description, String color, TaskQuery query, int position) {
		var present = this.filters.createTaskFilterQuery().filterName(name).list();
		if (!present.isEmpty()) {
			return renewed(present.get(0), query).getId();
		}
		return made(name, description, color, query, position);
	}

	private String made(String name, String description, String color, TaskQuery query, int position) {
		var properties = new HashMap<String, Object>(Map.of("description", description, "color", color, "priority",
				position, "refresh", true, "showUndefinedVariable", false, "variables", List.of()));
		var filter = this.filters.newTaskFilter(name).setQuery(query).setProperties(properties);
		return this.filters.saveFilter(filter).getId();
	}

	/** A list that an earlier release made may lack a condition of today's. */
	private Filter renewed(Filter present, TaskQuery query) {
		var same = conditions(present.getQuery()).equals(conditions(query));
		return same ? present : this.filters.saveFilter(present.setQuery(query));
	}

	private static Map<String, String> conditions(Query<?, ?> query) {
		return ((TaskQueryImpl) query).getExpressions();
	}

}
