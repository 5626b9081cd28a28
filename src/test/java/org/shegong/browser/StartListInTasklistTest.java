package org.shegong.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

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

/** What can be started, where it is more than one page holds. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class StartListInTasklistTest {

	private static final int PAGE = 15;

	private static final By LINES = By.cssSelector(".modal ul.processes li a");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithManyProcesses() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			this.city.draws("lina");
			for (var letter = 'a'; letter <= 'l'; letter++) {
				drawn(letter);
			}
		}
	}

	private void drawn(char letter) throws IOException {
		var files = new TreeMap<String, String>();
		try (var drawn = Files.list(Path.of("src/test/resources/drawn"))) {
			for (var file : drawn.filter((one) -> one.getFileName().toString().startsWith("visit")).toList()) {
				files.put(file.getFileName().toString().replace("visit", "visit" + letter),
						Files.readString(file).replace("visit", "visit" + letter).replace("走访申请", "走访申请" + letter));
			}
		}
		var answer = this.city.deploys("lina", "visit" + letter, files);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	@Test
	void what_is_started_most_stands_first_of_all_pages() throws IOException {
		this.city.started("m1", "visitl", Map.of("reason", "慰问困难家庭", "day", "2026-04-10"));
		var offered = this.city.get("m1", "/api/starts").body().findValuesAsText("title");
		assertThat(offered).hasSizeGreaterThan(PAGE).startsWith("走访申请l");
		try (var page = new Chromium(this.port)) {
			page.logIn("m1");
			page.clickText("a", "发起流程");
			page.seeText("走访申请l");
			page.waitUntil(() -> page.texts(LINES).equals(offered.subList(0, PAGE)));
			page.photograph("starts-first");
			page.click(By.xpath(
					"//div[contains(@class, 'modal')]//ul[contains(@class, 'pagination')]//a[normalize-space(.) = '2']"));
			page.waitUntil(() -> page.texts(LINES).equals(offered.subList(PAGE, offered.size())));
		}
	}

}
