package org.shegong.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements the calls of everyday work cost; more has to be given a reason. */
@RunningCity
@Import(SqlCounter.class)
class HowOftenTheDatabaseIsAskedTest {

	/**
	 * From the application of a leave to the return, nine calls, with login and commits.
	 */
	private static final int A_CASE = 260;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	SqlCounter counter;

	City city;

	private final Map<String, List<SqlCounter.Sql>> calls = new LinkedHashMap<>();

	@BeforeEach
	void aTownThatHasSeenALeave() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
			aCase("2025-12-08", "2025-12-12", "2025-12-15");
			this.calls.clear();
		}
	}

	@Test
	void a_leave_of_five_days_stays_within_its_limits() {
		aCase("2026-01-26", "2026-01-30", "2026-02-02");
		assertThat(counts("start")).isLessThanOrEqualTo(42);
		assertThat(counts("find secretaryDecides")).as("who calls, what they may read besides, the list")
			.isLessThanOrEqualTo(4);
		assertThat(counts("claim secretaryDecides")).isLessThanOrEqualTo(20);
		assertThat(counts("submit secretaryDecides")).isLessThanOrEqualTo(57);
		assertThat(counts("submit deputyLeadDecides")).isLessThanOrEqualTo(62);
		assertThat(counts("submit reportBack")).isLessThanOrEqualTo(54);
		assertThat(counts("form secretaryDecides")).as("who gave it over, and for whom a deputy reads it, are two")
			.isLessThanOrEqualTo(28);
		var all = this.calls.entrySet()
			.stream()
			.filter((call) -> !call.getKey().startsWith("form"))
			.flatMap((call) -> call.getValue().stream())
			.toList();
		assertThat(all.size()).isLessThanOrEqualTo(A_CASE);
		assertThat(all).filteredOn((sql) -> !isStatement(sql)).hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void nobody_asks_the_same_twice_in_one_call() {
		aCase("2026-01-12", "2026-01-16", "2026-01-19");
		this.calls.forEach((call, statements) -> assertThat(repeated(statements)).as(call).isEmpty());
	}

	@Test
	void who_is_calling_is_one_statement() {
		var statements = this.counter.during(() -> this.city.get("m1", "/api/me"));
		assertThat(statements).filteredOn((sql) -> sql.by().toString().contains("Callers")).hasSize(1);
	}

	private long counts(String call) {
		return this.calls.get(call).stream().filter(HowOftenTheDatabaseIsAskedTest::isStatement).count();
	}

	private static boolean isStatement(SqlCounter.Sql sql) {
		return !sql.text().equals("commit") && !sql.text().equals("rollback");
	}

	private static List<SqlCounter.Sql> repeated(List<SqlCounter.Sql> statements) {
		var repeated = new ArrayList<SqlCounter.Sql>();
		for (int at = 0; at < statements.size(); at++) {
			var one = statements.get(at);
			if (one.isRead() && statements.subList(0, at).stream().anyMatch(one::repeats)) {
				repeated.add(one);
			}
		}
		return repeated;
	}

	private void aCase(String from, String until, String back) {
		var leave = Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事");
		call("start", () -> this.city.start("m1", "leave", leave));
		work("sec", "secretaryDecides", Map.of("decision", "approve"));
		work("deputy", "deputyLeadDecides", Map.of("decision", "approve"));
		work("m1", "reportBack", Map.of("returnedOn", back));
	}

	private void work(String account, String key, Map<String, String> fields) {
		var found = call("find " + key, () -> this.city.get(account, "/engine-rest/task?taskDefinitionKey=" + key));
		var task = "/engine-rest/task/" + found.body().path(0).path("id").asText();
		if (!key.equals("reportBack")) {
			call("claim " + key, () -> this.city.post(account, task + "/claim", Map.of("userId", account)));
		}
		call("form " + key, () -> this.city.get(account, task + "/form-variables?deserializeValues=false"));
		var variables = fields.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (field) -> Map.of("value", field.getValue())));
		call("submit " + key, () -> this.city.post(account, task + "/submit-form", Map.of("variables", variables)));
	}

	private City.Answer call(String name, Supplier<City.Answer> work) {
		var answers = new ArrayList<City.Answer>();
		this.calls.put(name, this.counter.during(() -> answers.add(work.get())));
		var answer = answers.get(0);
		assertThat(answer.status()).as(name + answer.text()).isLessThan(300);
		return answer;
	}

}
