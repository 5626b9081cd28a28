package org.shegong.web.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** CVE-2026-109432: whoever gets an expression into a query runs code in the server. */
@RunningCity
class ExpressionsInQueriesTest {

	private static final String CODE = "${codeRan.incrementAndGet().toString()}";

	private static final String NESTED = "{\"orQueries\":[{\"assigneeExpression\":\"" + CODE + "\"}]}";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	ConfigurableApplicationContext context;

	AtomicInteger codeRan;

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	IdentityService identity;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		if (!this.context.containsBean("codeRan")) {
			this.context.getBeanFactory().registerSingleton("codeRan", new AtomicInteger());
		}
		this.codeRan = this.context.getBean("codeRan", AtomicInteger.class);
		this.codeRan.set(0);
	}

	@AfterEach
	void noCodeRan() {
		this.identity.clearAuthentication();
		assertThat(this.codeRan).hasValue(0);
	}

	@Test
	void the_engine_itself_runs_nested_expressions_so_the_trap_works() {
		this.tasks.createTaskQuery().or().taskAssigneeExpression(CODE).endOr().list();
		assertThat(this.codeRan.getAndSet(0)).isPositive();
	}

	static Stream<String> disguises() {
		return Stream.of("{\"assigneeExpression\":\"" + CODE + "\"}", NESTED,
				"{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"#{codeRan.incrementAndGet().toString()}\"}]}]}",
				"{\"orQueries\":[{\"assignee\\u0045xpression\":\"\\u0024{codeRan.incrementAndGet().toString()}\"}]}",
				"{\"orQueries\":[],\"orQueries\":[{\"candidateGroupsExpression\":\"$\\u007bcodeRan.incrementAndGet().toString()}\"}]}",
				"{\"orQueries\":[{\"processInstanceBusinessKeyLikeExpression\":\"x\"}]}", "{\"name\":\"" + CODE + "\"}",
				"\ufeff" + NESTED, NESTED + NESTED,
				"{\"padding\":\"" + "x".repeat(900_000) + "\",\"orQueries\":[{\"ownerExpression\":\"" + CODE + "\"}]}");
	}

	@ParameterizedTest
	@MethodSource("disguises")
	void are_refused_in_both_interfaces_for_everybody(String query) {
		for (var path : new String[] { "/task", "/task/count", "/engine/default/task", "/filter/" + shared() + "/list",
				"/filter/" + shared() + "/count", "/filter/" + shared() + "/singleResult" }) {
			for (var account : new String[] { "m1", "admin" }) {
				assertThat(sent(account, "/engine-rest" + path, query.getBytes(StandardCharsets.UTF_8),
						"application/json"))
					.as(path)
					.isEqualTo(403);
			}
		}
		var browser = new Browser(this.port).logIn("m1", "tasklist");
		for (var path : new String[] { "/task", "/task/count", "/filter/" + shared() + "/list" }) {
			assertThat(browser.post("/camunda/api/engine/engine/default" + path, query).statusCode()).as(path)
				.isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE" })
	void other_encodings_hide_nothing(String charset) {
		var query = NESTED.getBytes(Charset.forName(charset));
		assertThat(sent("m1", "/engine-rest/task", query, "application/json; charset=" + charset)).isIn(400, 403);
		assertThat(sent("m1", "/engine-rest/task", query, "application/json; charset=UTF-8")).isIn(400, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/hal+json", "text/json", "application/vnd.camunda+json", "text/plain",
			"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "*/*" })
	void other_content_types_hide_nothing(String type) {
		assertThat(sent("m1", "/engine-rest/task", NESTED.getBytes(StandardCharsets.UTF_8), type)).isIn(400, 403);
	}

	@Test
	void neither_compression_nor_length_hides_anything() throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(packed)) {
			zip.write(NESTED.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(sent("m1", "/engine-rest/task", packed.toByteArray(), "application/json")).isEqualTo(400);
		var endless = "{\"padding\":\"" + "x".repeat(2_000_000) + "\"," + NESTED.substring(1);
		assertThat(sent("m1", "/engine-rest/task", endless.getBytes(StandardCharsets.UTF_8), "application/json"))
			.isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?assigneeExpression=%24%7BcodeRan.incrementAndGet()%7D", "?name=%23%7Bx%7D",
			"?%61ssignee%45xpression=x", "?a=1&dueAfterExpression" })
	void addresses_carry_none_either(String query) {
		assertThat(this.city.get("m1", "/engine-rest/task" + query).status()).isIn(400, 403);
		assertThat(this.city.get("admin", "/engine-rest/filter" + query).status()).isIn(400, 403);
		var browser = new Browser(this.port).logIn("m1", "tasklist");
		assertThat(browser.get("/camunda/api/engine/engine/default/task" + query).statusCode()).isIn(400, 403);
	}

	@Test
	void filters_cannot_be_made_or_changed_to_hold_one() {
		var filter = Map.of("resourceType", "Task", "name", "trap", "properties", Map.of(), "query",
				Map.of("orQueries", new Object[] { Map.of("assigneeExpression", CODE) }));
		assertThat(this.city.post("admin", "/engine-rest/filter/create", filter).status()).isEqualTo(403);
		assertThat(this.city.put("admin", "/engine-rest/filter/" + shared(), filter).status()).isEqualTo(403);
		var inProperties = Map.of("resourceType", "Task", "name", "trap", "query", Map.of(), "properties",
				Map.of("description", CODE));
		assertThat(this.city.post("admin", "/engine-rest/filter/create", inProperties).status()).isEqualTo(403);
		assertThat(this.filters.createFilterQuery().filterName("trap").count()).isZero();
	}

	@Test
	void the_engine_refuses_them_from_people_even_if_the_door_let_them_through() {
		var shared = shared();
		this.identity.setAuthentication("admin", java.util.List.of("camunda-admin"));
		var nested = this.tasks.createTaskQuery().or().taskAssigneeExpression(CODE).endOr();
		assertThatThrownBy(nested::list).isInstanceOf(BadUserRequestException.class);
		assertThatThrownBy(nested::count).isInstanceOf(BadUserRequestException.class);
		assertThatThrownBy(() -> this.filters.list(shared, nested)).isInstanceOf(BadUserRequestException.class);
		assertThatThrownBy(() -> this.filters.saveFilter(this.filters.newTaskFilter("trap").setQuery(nested)))
			.isInstanceOf(BadUserRequestException.class);
	}

	@Test
	void what_is_no_query_may_say_anything_and_shared_filters_keep_working() {
		var number = this.city.started("m4", "leave", Map.of("kind", "personal", "from", "2026-10-26", "until",
				"2026-10-26", "reason", "标签里写着 ${codeRan.incrementAndGet()} 的东西"));
		assertThat(this.city.tasks("sec", number)).isNotEmpty();
		for (var filter : this.filters.createFilterQuery().list()) {
			var answer = this.city.post("sec", "/engine-rest/filter/" + filter.getId() + "/list", Map.of());
			assertThat(answer.status()).as(filter.getName() + answer.text()).isEqualTo(200);
		}
		assertThat(this.city.post("sec", "/engine-rest/filter/" + shared() + "/list", Map.of()).text())
			.contains("secretaryDecides");
	}

	private String shared() {
		return this.filters.createFilterQuery()
			.filterName("我的岗位待办")
			.list()
			.stream()
			.map(Filter::getId)
			.findFirst()
			.orElseThrow();
	}

	private int sent(String account, String path, byte[] body, String type) {
		var secret = account.equals("admin") ? "admin-password" : City.password(account);
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + secret).getBytes()))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		try {
			return HttpClient.newHttpClient()
				.send(request.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
