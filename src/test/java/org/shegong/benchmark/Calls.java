package org.shegong.benchmark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import org.shegong.support.City;

/**
 * What people ask for in a county, each by name; the number is that of the call, so that
 * no two do the same leave.
 */
class Calls {

	private static final int FREE = SmallCity.COMMUNITY - LargeCounty.BUSY;

	private final City city;

	private final SmallCity small;

	private final Map<String, Call> all = new LinkedHashMap<>();

	private final Map<Integer, String> started = new HashMap<>();

	private final Map<Integer, String> tasks = new HashMap<>();

	/**
	 * One thing that people ask for.
	 *
	 * @param before what has to be done before, and is not measured
	 */
	record Call(IntConsumer before, IntFunction<City.Answer> made) {
	}

	Calls(City city, SmallCity small) {
		this.city = city;
		this.small = small;
		for (var name : new String[] { "待我办理", "我的岗位待办", "已逾期" }) {
			var filter = "/engine-rest/filter/" + filter(name);
			get(name + ", list", "dzzzz", filter + "/list?firstResult=0&maxResults=15");
			get(name + ", count", "dzzzz", filter + "/count");
		}
		get("page of tasks", "dzzzz", "/api/todo");
		get("page of tasks, by kind", "dzzzz", "/api/todo?q=%E4%BA%8B%E5%81%87");
		get("page of a task", "dzzzz", "/api/tasks/" + first("dzzzz", "/api/todo", "id"));
		get("page of a request", "w" + SmallCity.AWAY,
				"/api/requests/" + first("w" + SmallCity.AWAY, "/api/requests?page=1", "number"));
		get("own requests", "w" + SmallCity.AWAY, "/api/requests");
		get("page of an applicant", "w" + SmallCity.AWAY, "/api/mine");
		get("away in a month, of a town", "dzzzz", "/api/away");
		get("copied to a secretary", "sqqqq", "/api/copies?page=1");
		get("messages of a secretary", "sqqqq", "/api/messages?page=1");
		get("unread messages", "sqqqq", "/api/messages/unread");
		get("own decisions", "dzzzz", "/api/decisions?page=1");
		get("own decisions, by name", "dzzzz", "/api/decisions?page=1&q=w" + SmallCity.AWAY);
		get("done tasks of an approver", "dzzzz", "/engine-rest/history/task?taskAssignee=dzzzz");
		get("cases an approver may list", "dzzzz", "/engine-rest/process-instance?maxResults=20");
		get("personnel file", "w" + SmallCity.AWAY, "/api/workers/w" + SmallCity.AWAY + "/file");
		put("preview", (call) -> this.city.preview(free(call), "leave", this.small.form()));
		put("start", this::start);
		this.all.put("complete", new Call(this::claim, this::complete));
		get("quota of a community", "sjb", "/api/units/cqqqq/quota");
		get("quota of the county", "sjb", "/api/units/qh/quota");
		get("all files", "sjb", "/api/files");
	}

	Map<String, Call> all() {
		return this.all;
	}

	private void get(String name, String account, String path) {
		put(name, (call) -> this.city.get(account, path));
	}

	private void put(String name, IntFunction<City.Answer> made) {
		this.all.put(name, new Call((call) -> {
		}, made));
	}

	private String first(String account, String list, String field) {
		var found = this.city.get(account, list).body().at("/rows/0/" + field).asText();
		if (found.isEmpty()) {
			throw new IllegalStateException(list + " of " + account + " lists nothing");
		}
		return found;
	}

	private String filter(String name) {
		for (var filter : this.city.get("dzzzz", "/engine-rest/filter").body()) {
			if (filter.path("name").asText().equals(name)) {
				return filter.path("id").asText();
			}
		}
		throw new IllegalStateException("no filter " + name);
	}

	private City.Answer start(int call) {
		var answer = this.city.start(free(call), "leave", this.small.form());
		this.started.put(call, answer.body().path("businessKey").asText());
		return answer;
	}

	private void claim(int call) {
		if (!this.started.containsKey(call)) {
			start(call);
		}
		var number = this.started.get(call);
		var secretary = "s" + community(call);
		var found = this.city.get(secretary, "/engine-rest/task?processInstanceBusinessKey=" + number).body();
		this.tasks.put(call, found.path(0).path("id").asText());
		this.city.claim(secretary, number, "secretaryDecides");
	}

	private City.Answer complete(int call) {
		return this.city.post("s" + community(call), "/engine-rest/task/" + this.tasks.get(call) + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", "approve"))));
	}

	private static String free(int call) {
		return "w" + community(call) + "-" + (LargeCounty.BUSY + call % FREE);
	}

	private static String community(int call) {
		return (call < FREE) ? SmallCity.HERE : String.valueOf(call / FREE);
	}

}
