package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The bell, what it opens, and where people say how else they want to be told. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class BellInTasklistTest {

	private static final By NEW = By.cssSelector(".sg-messages .sg-new");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void what_is_new_is_counted_listed_and_opened_where_it_stands() throws IOException {
		leave("m1");
		leave("m2");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			page.see(By.cssSelector("#unread-messages:not(:empty)"));
			assertThat(page.text(By.id("unread-messages"))).isEqualTo("2");
			page.click(By.id("open-messages"));
			page.see(NEW);
			assertThat(page.text(NEW)).contains("等您办理").contains("社区书记审批").contains("新的待办");
			page.photograph("messages");
			page.click(NEW);
			page.see(By.cssSelector("[data-choice=approve]:not([disabled])"));
			page.click(By.id("open-messages"));
			page.see(By.cssSelector("#read-all:not([disabled])"));
			page.click(By.id("read-all"));
			page.see(By.cssSelector("#read-all[disabled]"));
			page.waitUntilGone(NEW);
			page.waitUntilGone(By.cssSelector("#unread-messages:not(:empty)"));
		}
	}

	@Test
	void an_address_is_kept_and_one_that_is_none_is_refused_in_sight_on_a_phone() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m3");
			page.resize(390, 844);
			page.moveOn("#/settings");
			page.see(By.id("settings-email"));
			page.type("settings-email", "zhou@");
			page.tap(By.id("keep-settings"));
			page.see(By.cssSelector(".sg-refused"));
			assertThat(page.text(By.cssSelector(".sg-refused"))).contains("邮箱“zhou@”不可用");
			page.type("settings-email", "example.gov.cn");
			page.tap(By.id("keep-settings"));
			page.see(By.cssSelector(".sg-done:not(:empty)"));
			page.photograph("message-settings-phone");
		}
		assertThat(this.city.get("m3", "/api/me/messages").body().path("email").asText())
			.isEqualTo("zhou@example.gov.cn");
	}

	private void leave(String applicant) {
		this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-23", "reason", "家中有事"));
	}

}
