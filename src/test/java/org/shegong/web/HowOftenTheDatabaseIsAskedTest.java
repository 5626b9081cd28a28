package org.shegong.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements the calls of everyday work cost. */
@RunningCity
@Import(SqlCounter.class)
class HowOftenTheDatabaseIsAskedTest {

	@LocalServerPort
	int port;

	@Autowired
	SqlCounter counter;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		var imported = this.city.importRoster("two-counties");
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		// a case before, so that tables and forms are read
		aCase("2026-01-12", "2026-01-16", "2026-01-19");
	}

	@Test
	void a_leave_of_five_days() throws IOException {
		var calls = aCase("2026-01-26", "2026-01-30", "2026-02-02");
		var told = new StringBuilder();
		for (var call : calls) {
			var repeated = new ArrayList<SqlCounter.Sql>();
			var sql = call.sql();
			for (int i = 0; i < sql.size(); i++) {
				for (int j = 0; j < i; j++) {
					if (sql.get(i).isRead() && sql.get(i).repeats(sql.get(j))) {
						repeated.add(sql.get(i));
						break;
					}
				}
			}
			told.append("### %s: %d statements, %d exact repeats, %d commits%n".formatted(call.name(),
					sql.stream().filter((one) -> !one.text().matches("commit|rollback")).count(), repeated.size(),
					sql.stream().filter((one) -> one.text().matches("commit|rollback")).count()));
			for (var one : sql) {
				told.append("  %s | %s | %s%s%n".formatted(one.text().replaceAll("\\s+", " "), one.values(),
						one.by().stream().limit(9).collect(Collectors.joining(" < ")),
						repeated.contains(one) ? "  REPEAT" : ""));
			}
		}
		Files.writeString(Path.of("target/sql.txt"), told);
	}

	private record Call(String name, List<SqlCounter.Sql> sql) {
	}

	private List<Call> aCase(String from, String until, String back) {
		var calls = new ArrayList<Call>();
		var leave = Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事");
		calls.add(call("start", () -> this.city.start("m1", "leave", leave)));
		decide(calls, "sec", "secretaryDecides", Map.of("decision", "approve"));
		decide(calls, "deputy", "deputyLeadDecides", Map.of("decision", "approve"));
		decide(calls, "m1", "reportBack", Map.of("returnedOn", back));
		return calls;
	}

	private void decide(List<Call> calls, String account, String key, Map<String, String> fields) {
		var found = new ArrayList<City.Answer>();
		calls.add(call("find " + key, () -> {
			var answer = this.city.get(account, "/engine-rest/task?taskDefinitionKey=" + key);
			found.add(answer);
			return answer;
		}));
		var id = found.get(0).body().path(0).path("id").asText();
		if (!key.equals("reportBack")) {
			calls.add(call("claim " + key,
					() -> this.city.post(account, "/engine-rest/task/" + id + "/claim", Map.of("userId", account))));
		}
		calls.add(call("form " + key,
				() -> this.city.get(account, "/engine-rest/task/" + id + "/form-variables?deserializeValues=false")));
		var variables = fields.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (field) -> Map.of("value", field.getValue())));
		calls.add(call("submit " + key, () -> this.city.post(account, "/engine-rest/task/" + id + "/submit-form",
				Map.of("variables", variables))));
	}

	private Call call(String name, Supplier<City.Answer> work) {
		return new Call(name, this.counter.during(() -> {
			var answer = work.get();
			assertThat(answer.status()).as(name + answer.text()).isLessThan(300);
		}));
	}

}
