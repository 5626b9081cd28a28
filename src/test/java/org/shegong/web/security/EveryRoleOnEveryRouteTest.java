package org.shegong.web.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Role × route × county: everybody calls every route that the application has, those of
 * the engine and the web apps among them. Nobody changes anything so, nobody learns what
 * is not for them, and nobody meets a fault (PIPL 6, 28, 51).
 */
@RunningCity
class EveryRoleOnEveryRouteTest {

	/** What is written whoever looks: readings, logins, counters of the engine. */
	private static final Set<String> WRITTEN_BY_LOOKING = Set.of("AUDIT_LINE", "ACT_RU_METER_LOG", "ACT_GE_PROPERTY",
			"ACT_RU_JOB");

	/** Who also takes the other ways to the same engine: a colleague and a supervisor. */
	private static final Set<String> SEEN_TWICE = Set.of("m3", "watch");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	OrgUnits units;

	@Autowired
	ProcessEngine engine;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcTemplate database;

	City city;

	static String number;

	static String evidence;

	static String entry;

	Map<String, String> places;

	@BeforeEach
	void somebodyIsIll() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			this.clock.setTo(LocalDate.of(2026, 3, 2));
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			assertThat(this.city
				.post("admin", "/api/workers/m1/facts", Map.of("kind", "correction", "date", "2026-03-02", "field",
						"idNumber", "value", Secrets.IDENTITY_NUMBER.words(), "note", "录入有误"))
				.status()).isEqualTo(200);
			var fact = this.city.post("office", "/api/workers/m1/facts", Map.of("kind", "medical-period", "date",
					"2026-01-05", "until", "2026-01-30", "note", Secrets.DIAGNOSIS.words()));
			assertThat(fact.status()).as(fact.text()).isEqualTo(200);
			entry = fact.body().path("id").asText();
			this.city.draws("qh-draws", "qh");
			this.city.draws("cz-draws", "cz-zl");
			number = this.city.started("m1", "leave", Map.of("kind", "sick", "from", "2026-03-09", "until",
					"2026-03-10", "reason", Secrets.REASON.words()));
		}
		this.places = places();
	}

	private Map<String, String> places() {
		var task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).singleResult();
		var definition = this.engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
		var job = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(task.getProcessInstanceId())
			.list()
			.get(0);
		var filter = this.engine.getFilterService().createFilterQuery().list().get(0);
		var places = new HashMap<>(Map.of("task/id", task.getId(), "process-instance/id", task.getProcessInstanceId(),
				"execution/id", task.getExecutionId(), "process-definition/id", definition.getId(), "deployment/id",
				definition.getDeploymentId(), "job/id", job.getId(), "job-definition/id", job.getJobDefinitionId(),
				"filter/id", filter.getId(), "key", "leave", "number", number));
		places.putAll(Map.of("user/id", "m1", "group/id", "staff", "tenant/id", "qh", "tenant-id", "qh", "code", "m1",
				"account", "m1", "year", "2026", "facts/id", entry, "engineName", "default", "name", "default"));
		places.putAll(Map.of("units/code", "qh-bh", "variables/varId", "brief", "localVariables/varId", "brief",
				"process", "leave", "date", "2026-03-07", "activityId", "secretaryDecides", "id",
				task.getProcessInstanceId()));
		var variable = this.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.processInstanceIdIn(task.getProcessInstanceId())
			.list()
			.get(0);
		places.put("variable-instance/id", variable.getId());
		return places;
	}

	static Stream<String> roles() {
		return Secrets.known().keySet().stream();
	}

	static Stream<String> outsiders() {
		return roles().filter((account) -> !List.of("m1", "sec", "office", "hr").contains(account));
	}

	@Test
	void the_application_tells_its_routes() {
		var routes = new AllRoutes(this.application);
		assertThat(routes.own()).contains(new Route("GET", "/api/workers/{code}/file"),
				new Route("POST", "/api/roster"));
		assertThat(routes.engine()).contains(new Route("POST", "/engine-rest/task/{id}/submit-form"),
				new Route("GET", "/engine-rest/history/variable-instance"));
		assertThat(routes.engine().size()).isGreaterThan(300);
		assertThat(routes.webApps()).anyMatch((route) -> route.path().startsWith("/camunda/api/cockpit/plugin/base"));
	}

	@ParameterizedTest
	@MethodSource("roles")
	void whoever_reads_learns_only_what_is_for_them(String account) {
		var known = Secrets.known().get(account);
		var wrong = new ArrayList<String>();
		reading(account).forEach((route, answer) -> {
			var leaked = Secrets.in(answer.text()).stream().filter((secret) -> !known.contains(secret)).toList();
			if (!leaked.isEmpty() || answer.status() >= 500) {
				wrong.add(account + " " + route + " " + answer.status() + " " + leaked + " " + answer.text());
			}
		});
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("outsiders")
	void whoever_tries_changes_nothing(String account) {
		var before = picture();
		var wrong = new ArrayList<String>();
		changing(account).forEach((route, answer) -> {
			var leaked = Secrets.in(answer.text())
				.stream()
				.filter((secret) -> !Secrets.known().get(account).contains(secret))
				.toList();
			if (!leaked.isEmpty() || answer.status() >= 500) {
				wrong.add(account + " " + route + " " + answer.status() + " " + leaked + " " + answer.text());
			}
		});
		assertThat(wrong).isEmpty();
		assertThat(picture()).isEqualTo(before);
	}

	/** Where somebody is turned away by name, what they send is not read. */
	@ParameterizedTest
	@ValueSource(strings = { "m3", "watch" })
	void nonsense_is_taken_for_the_mistake_it_is_and_told_in_chinese(String account) {
		var before = picture();
		var wrong = new ArrayList<String>();
		var routes = new AllRoutes(this.application);
		Stream.concat(routes.own().stream(), routes.engine().stream())
			.filter((route) -> !route.reads() && !route.path().startsWith("/engine-rest/engine/"))
			.forEach((route) -> nonsense(account, route, wrong));
		var browser = new Browser(this.port).logIn(account, "tasklist");
		routes.webApps()
			.stream()
			.filter((route) -> !route.reads()
					&& route.path().matches(".*/(submit-form|start|bpmnError|process-instance)"))
			.forEach((route) -> Nonsense.BODIES.forEach((body) -> {
				var answer = browser.post(route.filled(this.places), body);
				if (Nonsense.isMisread(answer.statusCode(), answer.body())) {
					wrong.add(account + " " + route + " " + body + " " + answer.statusCode() + " " + answer.body());
				}
			}));
		assertThat(wrong).isEmpty();
		assertThat(picture()).isEqualTo(before);
	}

	private void nonsense(String account, Route route, List<String> wrong) {
		var path = route.filled(this.places);
		var wordless = this.city.wordless(account, route.method(), path);
		if (Nonsense.isMisread(wordless)) {
			wrong.add(account + " " + route + " without a word " + wordless.status() + " " + wordless.text());
		}
		Nonsense.BODIES.stream().limit((wordless.status() == 403) ? 1 : Nonsense.BODIES.size()).forEach((body) -> {
			var answer = this.city.call(account, "", route.method() + " " + path + " " + body);
			if (Nonsense.isMisread(answer)) {
				wrong.add(account + " " + route + " " + body + " " + answer.status() + " " + answer.text());
			}
		});
	}

	@Test
	void nobody_without_a_login_gets_anything() {
		var before = picture();
		var wrong = new ArrayList<String>();
		for (var account : new String[] { null }) {
			reading(account).forEach((route, answer) -> {
				if (!Secrets.in(answer.text()).isEmpty() || answer.status() >= 500) {
					wrong.add(route + " " + answer.status() + " " + answer.text());
				}
			});
			changing(account).forEach((route, answer) -> {
				if (answer.status() < 400 || answer.status() >= 500) {
					wrong.add(route + " " + answer.status() + " " + answer.text());
				}
			});
		}
		assertThat(wrong).isEmpty();
		assertThat(picture()).isEqualTo(before);
	}

	private Map<Route, Seen> reading(String account) {
		return called(account, (route) -> route.reads());
	}

	private Map<Route, Seen> changing(String account) {
		return called(account, (route) -> !route.reads());
	}

	private Map<Route, Seen> called(String account, java.util.function.Predicate<Route> wanted) {
		var routes = new AllRoutes(this.application);
		var answers = new HashMap<Route, Seen>();
		Stream.concat(routes.own().stream(), routes.engine().stream())
			.filter(wanted)
			.filter((route) -> takesEveryWay(account) || !route.path().startsWith("/engine-rest/engine/"))
			.forEach((route) -> answers.put(route, seen(account, route)));
		var browser = new Browser(this.port);
		if (account != null) {
			browser.logIn(account, "tasklist");
		}
		routes.webApps()
			.stream()
			.filter(wanted)
			.filter((route) -> !route.path().contains("/auth/"))
			.filter((route) -> takesEveryWay(account) || !route.path().startsWith("/camunda/api/engine/"))
			.forEach((route) -> answers.put(route, seen(browser, route)));
		return answers;
	}

	private Seen seen(String account, Route route) {
		var path = route.filled(this.places);
		if (route.reads()) {
			var answer = this.city.download(account, path);
			return new Seen(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
		}
		var answer = this.city.call(account, "", route.method() + " " + path + " {}");
		return new Seen(answer.status(), answer.text());
	}

	private Seen seen(Browser browser, Route route) {
		var headers = Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", browser.token());
		var answer = browser.send(route.method(), route.filled(this.places), route.reads() ? null : "{}", headers);
		return new Seen(answer.statusCode(), answer.body());
	}

	private record Seen(int status, String text) {
	}

	/** All that is stored, table by table. */
	private Map<String, Integer> picture() {
		var picture = new TreeMap<String, Integer>();
		this.database
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
					String.class)
			.stream()
			.filter((table) -> !WRITTEN_BY_LOOKING.contains(table))
			.forEach((table) -> picture.put(table,
					this.database.queryForList("select * from \"" + table + "\"")
						.stream()
						.map(EveryRoleOnEveryRouteTest::row)
						.sorted()
						.toList()
						.hashCode()));
		return picture;
	}

	private static String row(Map<String, Object> columns) {
		return columns.entrySet()
			.stream()
			.filter((column) -> !column.getKey().equals("LOCK_VERSION"))
			.map(Map.Entry::getValue)
			.map((value) -> (value instanceof byte[] bytes) ? String.valueOf(Arrays.hashCode(bytes))
					: String.valueOf(value))
			.toList()
			.toString();
	}

	private static boolean takesEveryWay(String account) {
		return account == null || SEEN_TWICE.contains(account);
	}

}
