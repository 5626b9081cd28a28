package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who read a file, as its owner and as the supervisor sees it. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class ReadingTheTrailInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aFileThatWasRead() {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		city.get("office", "/api/workers/m1/file");
		city.download("hr", "/api/roster.xlsx");
	}

	@Test
	void owners_see_who_read_their_file_and_supervisors_search_the_trail() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("m1");
			page.click(By.id("open-desk"));
			page.clickText("a", "我的档案");
			page.seeText("谁查阅过我的档案");
			page.seeText("下载花名册");
			assertThat(page.text(By.id("audit-own"))).contains("严青", "党政办", "查阅人事档案", "魏然");
			page.click(By.cssSelector("#audit-own li"));
			page.photograph("audit-own-1366");
			page.resize(390, 844);
			page.click(By.cssSelector("#audit-own li"));
			page.photograph("audit-own-390");
		}
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("watch");
			page.click(By.id("open-desk"));
			page.clickText("a", "查阅与操作记录");
			page.seeText("下载花名册");
			page.photograph("audit-trail-1366");
			page.resize(390, 844);
			page.photograph("audit-trail-390");
		}
	}

	@Test
	void the_address_of_a_task_that_one_may_not_see_is_answered_in_plain_words() throws IOException {
		var city = new City(this.port);
		var number = city.started("m1", "outing",
				Map.of("destination", "县委党校", "purpose", "开会", "from", "2026-04-22", "until", "2026-04-22"));
		var task = city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number).body().at("/0/id");
		try (var page = new Chromium(this.port)) {
			page.logIn("m2");
			page.opens("#/?task=" + task.asText());
			assertThat(page.see(By.cssSelector(".page-notifications .alert .message")).getText())
				.startsWith("没有找到所请求的内容");
			assertThat(page.text(By.tagName("body"))).doesNotContain("<task>", "&lt;", "<-", "‹");
		}
	}

}
