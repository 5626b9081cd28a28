package org.shegong.benchmark;

import java.util.HashMap;
import java.util.Map;

import org.shegong.support.City;

/** Over HTTP, each with their own password in every call. */
class HttpDesk implements Desk {

	private final City city;

	private final County county;

	HttpDesk(City city, County county) {
		this.city = city;
		this.county = county;
	}

	@Override
	public void logIn(String account) {
		given(this.city.get(account, "/engine-rest/task?maxResults=1"));
	}

	@Override
	public String start(int number, Map<String, Object> form) {
		return given(this.city.post(this.county.worker(number), "/engine-rest/process-definition/key/leave/submit-form",
				startForm(number, form)))
			.body()
			.path("businessKey")
			.asText();
	}

	/** What is sent to start a case. */
	Map<String, Object> startForm(int number, Map<String, Object> form) {
		return Map.of("variables", variables(form));
	}

	@Override
	public String find(String account, String request, String task) {
		var found = given(this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + request)).body();
		if (found.size() != 1 || !found.path(0).path("taskDefinitionKey").asText().equals(task)) {
			throw new IllegalStateException("expected the task " + task + ", found " + found);
		}
		return found.path(0).path("id").asText();
	}

	@Override
	public void claim(String account, String task) {
		given(this.city.post(account, "/engine-rest/task/" + task + "/claim", Map.of("userId", account)));
	}

	@Override
	public void complete(String account, String task, Map<String, Object> form) {
		given(this.city.post(account, "/engine-rest/task/" + task + "/submit-form",
				Map.of("variables", variables(form))));
	}

	static Map<String, Object> variables(Map<String, Object> form) {
		var variables = new HashMap<String, Object>();
		form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
		return variables;
	}

	/** A call that is refused ends the run. */
	private static City.Answer given(City.Answer answer) {
		if (answer.status() >= 300) {
			throw new IllegalStateException("refused with " + answer.status() + ": " + answer.text());
		}
		return answer;
	}

}
