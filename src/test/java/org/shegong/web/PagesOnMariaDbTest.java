package org.shegong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only looks must not write: MySQL and MariaDB refuse that in a transaction that
 * said it would not, where H2 lets it pass.
 */
@CityOnMariaDb
class PagesOnMariaDbTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	City city;

	@Test
	void everything_that_is_shown_of_a_request_is_shown() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		var number = this.city.started("m1", "leave",
				Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-26", "reason", "家中有事"));
		shown("sec", number);
		this.city.approves("sec", number, "secretaryDecides");
		shown("deputy", number);
		this.city.approves("deputy", number, "deputyLeadDecides");
		shown("m1", number);
		this.clock.setTo(LocalDate.of(2026, 6, 22));
		shown("m1", number);
		for (var account : List.of("m1", "sec", "deputy", "office", "sjb")) {
			for (var page : List.of("me", "me/messages", "me/phrases", "mine", "todo", "todo?q=事假", "requests",
					"requests/" + number, "requests/" + number + "/diagram", "decisions?page=1", "copies?page=1",
					"messages?page=1", "messages/unread", "away", "absences", "policies")) {
				answers(account, "/api/" + page);
			}
		}
		for (var page : List.of("files", "filings", "facts", "workers/m1/file")) {
			answers("office", "/api/" + page);
		}
	}

	private void shown(String account, String number) {
		for (var task : this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number).body()) {
			var path = "/api/tasks/" + task.path("id").asText();
			answers(account, path);
			answers(account, path + "/operations");
			answers(account, path + "/evidence");
			answers(account, path + "/copy");
			answers(account, "/engine-rest/task/" + task.path("id").asText() + "/form-variables");
		}
	}

	private void answers(String account, String path) {
		var answer = this.city.get(account, path.replace("事假", "%E4%BA%8B%E5%81%87"));
		assertThat(answer.status()).as("%s of %s: %s", path, account, answer.text()).isLessThan(500).isNotEqualTo(400);
	}

}
