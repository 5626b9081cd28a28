package org.shegong.engine.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

import org.shegong.support.City;
import org.shegong.support.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for lists of tasks over HTTP, once of the inbox and once of the engine as it is
 * without it.
 */
class BothAnswers {

	private static final List<String> FILTERS = List.of("待我办理", "我的待办", "我的岗位待办", "已逾期", "以后要办的", "请假", "因公外出");

	private static final List<String> AS_FILTERS_SORT = List.of("due", "priority", "created");

	private static final String CREATED = "\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]";

	private static final Map<String, String> FIELDS = Map.of("dueDate", "due", "followUpDate", "followUp");

	private static final Set<String> LEFT_TO_THE_ENGINE = Set.of("withCandidateGroups=true");

	private final City city;

	private final ProcessEngineConfigurationImpl engine;

	private final SqlCounter counter;

	BothAnswers(City city, ProcessEngineConfigurationImpl engine, SqlCounter counter) {
		this.counter = counter;
		this.city = city;
		this.engine = engine;
	}

	/**
	 * A list of tasks.
	 *
	 * @param path after {@code /engine-rest}, with {@code %s} for what says whether the
	 * list or the count is meant
	 * @param body null where it is asked for with GET
	 * @param sort the fields it is sorted by
	 */
	private record Question(String path, String list, String parameters, String body, List<String> sort) {
	}

	/** For each account all lists and their counts are the same in either way. */
	void agree(List<String> accounts) {
		for (var account : accounts) {
			questions(account).forEach((question) -> agree(account, question));
		}
	}

	private void agree(String account, Question question) {
		var asked = new ArrayList<JsonNode>();
		var statements = this.counter.during(() -> asked.addAll(list(account, question, "")));
		var listed = List.copyOf(asked);
		var counted = count(account, question);
		var own = engine(() -> list(account, question, ""));
		var what = account + " " + question;
		assertThat(statements).as(what)
			.filteredOn((sql) -> sql.text().contains("from inbox i"))
			.hasSize(LEFT_TO_THE_ENGINE.contains(question.parameters()) ? 0 : 1);
		assertThat(ids(listed)).as(what).containsExactlyInAnyOrderElementsOf(ids(own)).doesNotHaveDuplicates();
		assertThat(keys(listed, question)).as(what).isEqualTo(keys(own, question));
		assertThat(listed).as(what).containsExactlyInAnyOrderElementsOf(own);
		assertThat(counted).as(what).isEqualTo(listed.size()).isEqualTo(engine(() -> count(account, question)));
		var pages = new ArrayList<JsonNode>();
		for (int first = 0; first < listed.size(); first += 3) {
			pages.addAll(list(account, question, "firstResult=" + first + "&maxResults=3"));
		}
		assertThat(pages).as(what).isEqualTo(listed);
	}

	private <T> T engine(Supplier<T> asked) {
		var sessions = this.engine.getSessionFactories();
		var ours = sessions.put(TaskManager.class, new GenericManagerFactory(TaskManager.class));
		try {
			return asked.get();
		}
		finally {
			sessions.put(TaskManager.class, ours);
		}
	}

	private List<JsonNode> list(String account, Question question, String page) {
		var answer = ask(account, question, question.list(), page);
		assertThat(answer.status()).as(account + question + answer.text()).isEqualTo(200);
		return StreamSupport.stream(answer.body().spliterator(), false).toList();
	}

	private int count(String account, Question question) {
		return ask(account, question, "/count", "").body().path("count").asInt(-1);
	}

	private City.Answer ask(String account, Question question, String kind, String page) {
		var line = "/engine-rest" + question.path() + kind + "?" + question.parameters() + "&" + page;
		return (question.body() == null) ? this.city.get(account, line)
				: this.city.call(account, "", "POST " + line + " " + question.body());
	}

	private static List<String> ids(List<JsonNode> tasks) {
		return tasks.stream().map((task) -> task.path("id").asText()).toList();
	}

	private static List<String> keys(List<JsonNode> tasks, Question question) {
		return tasks.stream()
			.map((task) -> question.sort().stream().map((field) -> task.path(field).asText()).toList().toString())
			.toList();
	}

	private List<Question> questions(String account) {
		var all = new ArrayList<Question>();
		ids().forEach((name, id) -> extensions(account)
			.forEach((body) -> all.add(new Question("/filter/" + id, "/list", "", "{" + body + "}", AS_FILTERS_SORT))));
		conditions(account).forEach((condition) -> all.add(new Question("/task", "", condition, null, List.of("id"))));
		Stream.of("dueDate", "created", "priority", "followUpDate", "name", "id")
			.forEach((field) -> Stream.of("asc", "desc")
				.forEach((way) -> all.add(new Question("/task", "", "sortBy=" + field + "&sortOrder=" + way, null,
						List.of(FIELDS.getOrDefault(field, field))))));
		return all;
	}

	private Map<String, String> ids() {
		var ids = new LinkedHashMap<String, String>();
		this.city.get("m1", "/engine-rest/filter").body().forEach((filter) -> {
			if (FILTERS.contains(filter.path("name").asText())) {
				ids.put(filter.path("name").asText(), filter.path("id").asText());
			}
		});
		assertThat(ids.keySet()).containsExactlyInAnyOrderElementsOf(FILTERS);
		return ids;
	}

	private static List<String> extensions(String account) {
		return List.of("", CREATED, "\"processDefinitionKey\":\"leave\"", "\"assignee\":\"" + account + "\"",
				"\"unassigned\":true", "\"nameLike\":\"%审%\"");
	}

	private static List<String> conditions(String account) {
		var noon = URLEncoder.encode("2026-03-20T12:00:00.000+0000", StandardCharsets.UTF_8);
		return List.of("assignee=" + account, "assignee=deputy", "candidateUser=" + account,
				"candidateUser=deputy&includeAssignedTasks=true", "candidateGroup=secretary@qh-bh",
				"candidateGroups=town-deputy-lead@qh-cg,area-lead@qh-cg&includeAssignedTasks=true",
				"candidateUser=" + account + "&includeAssignedTasks=true&assignee=" + account, "unassigned=true",
				"assigned=true", "active=true", "suspended=true", "processInstanceBusinessKeyLike=leave-%25",
				"taskDefinitionKey=secretaryDecides", "taskDefinitionKeyIn=secretaryDecides,areaLeadDecides",
				"processDefinitionKeyIn=leave,outing", "dueBefore=" + noon, "dueAfter=" + noon, "createdBefore=" + noon,
				"createdAfter=" + noon, "followUpBefore=" + noon, "followUpAfter=" + noon,
				"followUpBeforeOrNotExistent=" + noon, "priority=50", "minPriority=60", "maxPriority=50",
				"tenantIdIn=qh", "withoutTenantId=true", "withoutDueDate=true", "name=x", "withCandidateGroups=true");
	}

}
