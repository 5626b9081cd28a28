package org.shegong.web.outage;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.CityOnDisk;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.MariaDb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** R5: a database that has gone or froze is said in words, soon, at every door. */
@CityOnMariaDb
class WhileTheDatabaseIsAwayTest {

	private static final Map<String, String> LEAVE = Map.of("kind", "personal", "from", "2026-03-16", "until",
			"2026-03-16", "reason", "家事");

	static Line line;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	City city;

	@DynamicPropertySource
	static void databaseBehindALine(DynamicPropertyRegistry registry) {
		var address = MariaDb.freshDatabase();
		var server = URI.create(address.substring("jdbc:".length()));
		line = new Line(server.getPort());
		registry.add("spring.datasource.url", () -> "jdbc:mysql://127.0.0.1:" + line.port() + server.getPath());
	}

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void a_server_that_has_gone_and_comes_back() throws IOException {
		var browser = new Browser(this.port).logIn("m1", "tasklist");
		line.cut();
		try {
			assertThatEveryDoorSaysSo(browser);
		}
		finally {
			line.mend();
		}
		assertThatAllIsWell();
	}

	@Test
	void a_server_that_froze_and_the_call_that_was_in_it() throws Exception {
		var browser = new Browser(this.port).logIn("m1", "tasklist");
		line.freeze();
		try {
			assertThatEveryDoorSaysSo(browser);
		}
		finally {
			line.thaw();
		}
		assertThatAllIsWell();
		assertThat(this.city.get("m1", "/engine-rest/process-instance/count").body().path("count").asInt()).isZero();
	}

	private void assertThatEveryDoorSaysSo(Browser browser) {
		var start = CompletableFuture.supplyAsync(() -> timed(() -> this.city.start("m1", "leave", LEAVE)));
		var page = CompletableFuture
			.supplyAsync(() -> timed(() -> answer(browser.get("/camunda/api/engine/engine/default/task"))));
		assertThat(timed(() -> this.city.get(null, "/actuator/health")))
			.matches((health) -> health.status() == 503 && health.took().toMillis() < 2000);
		// what was in the server when it froze ends with the socket's time-out at the
		// latest
		assertThatItSaysSo(start.orTimeout(75, TimeUnit.SECONDS).join(), Duration.ofSeconds(75));
		assertThatItSaysSo(page.orTimeout(75, TimeUnit.SECONDS).join(), Duration.ofSeconds(75));
		for (var path : List.of("/api/me", "/engine-rest/task", "/camunda/app/tasklist/default/", "/api/nosuch")) {
			assertThatItSaysSo(timed(() -> this.city.get("m1", path)));
		}
		assertThatItSaysSo(timed(() -> answer(browser.tryLogIn("m2", "pw-m2", "tasklist"))));
		// also when what stood in the pool is used up
		for (int again = 0; again < 3; again++) {
			assertThatItSaysSo(timed(() -> this.city.get("m1", "/api/me")));
		}
	}

	private static void assertThatItSaysSo(Timed call) {
		assertThatItSaysSo(call, Duration.ofSeconds(8));
	}

	private static void assertThatItSaysSo(Timed call, Duration longest) {
		assertThat(call.status()).as(call.text()).isEqualTo(503);
		assertThat(call.text()).contains("数据库暂时没有应答");
		assertThat(call.took()).isLessThan(longest);
	}

	private void assertThatAllIsWell() {
		CityOnDisk.until(() -> this.city.get(null, "/actuator/health").status() == 200);
		CityOnDisk.until(() -> this.city.get("m1", "/api/me").status() == 200);
	}

	private static City.Answer answer(java.net.http.HttpResponse<String> response) {
		return new City.Answer(response.statusCode(),
				com.fasterxml.jackson.databind.node.TextNode.valueOf(response.body()));
	}

	private static Timed timed(java.util.function.Supplier<City.Answer> call) {
		var begin = System.nanoTime();
		var answer = call.get();
		return new Timed(answer.status(), answer.text(), Duration.ofNanos(System.nanoTime() - begin));
	}

	private record Timed(int status, String text, Duration took) {
	}

}
