package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever does not see well, has no mouse or has big fingers uses our pages as well (WCAG
 * 2.1 AA, as axe-core reads it).
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class PagesForEverybodyTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Test
	void nothing_stands_in_the_way_and_everything_is_big_enough_to_hit() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		var leave = Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-23", "reason", "家中有事");
		city.started("m1", "leave", leave);
		var decided = city.started("m2", "leave", leave);
		city.approves("sec", decided, "secretaryDecides");
		city.started("sec", "absence",
				Map.of("worker", "m2", "from", "2026-05-18", "until", "2026-05-18", "circumstances", "未到岗"));
		var task = city.get("sec", "/api/todo").body().at("/rows/0/id").asText();
		try (var page = new Chromium(this.port)) {
			page.comeIn("sec");
			page.seeAddress("#/todo");
			looks(page, "#/todo", ".sg-item");
			looks(page, "#/todo/" + task, "[data-choice=approve]");
			looks(page, "#/todo?pick=1", ".sg-pick");
			looks(page, "#/done/" + decided, ".sg-steps");
			looks(page, "#/copied", ".sg-list input");
			looks(page, "#/away?month=2026-06", ".sg-day");
			looks(page, "#/mine", ".sg-starts");
		}
		try (var page = new Chromium(this.port)) {
			page.comeIn("m2");
			page.seeAddress("#/todo");
			looks(page, "#/mine", ".sg-steps");
			looks(page, "#/mine/" + decided, ".sg-lines");
			// the form of the absence, drawn by a designer, and the page of the report
			for (var open : city.get("m2", "/engine-rest/task").body().findValuesAsText("id")) {
				looks(page, "#/todo/" + open, "#sg-submit:not([disabled])");
			}
			looks(page, "#/file", "#audit-own .sg-item");
		}
	}

	@Test
	void nor_where_files_rules_and_processes_are_kept() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		city.put("admin", "/engine-rest/group/designers/members/office", Map.of());
		try (var page = new Chromium(this.port)) {
			page.comeIn("office");
			page.seeAddress("#/todo");
			looks(page, "#/desk", ".sg-room-link");
			looks(page, "#/filings", "#shegong-desk input");
			looks(page, "#/files", ".sg-table");
			looks(page, "#/files/m1", "#notice-outlook");
			looks(page, "#/facts", ".sg-table");
			looks(page, "#/facts/m1", "#fact-kind");
			looks(page, "#/deputy", "#save-absence");
			looks(page, "#/models", ".sg-table");
			looks(page, "#/models/leave", "#shegong-flow h2");
			looks(page, "#/tryrun?process=leave", "#try-picture [data-element-id=secretaryDecides]");
			looks(page, "#/settings", "#keep-settings");
			looks(page, "#/messages", "#read-all");
			looks(page, "#/trail", ".sg-refused");
		}
		try (var page = new Chromium(this.port)) {
			page.tryLogIn("admin", "admin-password");
			page.see(By.id("open-desk"));
			looks(page, "#/rules?unit=qh", "#rules-lines");
			looks(page, "#/roster", "#roster-file");
			looks(page, "#/trail", "#audit-lines .sg-item");
		}
	}

	private static void looks(Chromium page, String address, String there) {
		for (var width : new int[] { 390, 1366 }) {
			page.resize(width, (width == 390) ? 844 : 768);
			page.opens(address);
			page.see(By.cssSelector(there));
			page.photograph("page-" + address.replaceAll("\\W+", "-") + width);
			assertThat(page.barriers(".sg-page")).as("%s, %d px wide", address, width).isEmpty();
			assertThat(page.tooSmall(44, ".sg-page")).as("%s, %d px wide", address, width).isEmpty();
			assertThat(page.sideways()).as("%s, %d px wide", address, width).isEmpty();
		}
	}

}
