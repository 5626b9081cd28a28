package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How many clicks, taps and keys the work of every day takes. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class HowLittleItTakesTest {

	private static final By ITEM = By.cssSelector(".sg-item");

	private static final By APPROVE = By.cssSelector("[data-choice=approve]:not([disabled])");

	private static final List<String> WORKERS = List.of("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithNothingToDo() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		assertThat(waiting()).isZero();
	}

	@Test
	void forty_items_take_one_click_each_and_one_to_begin() throws IOException {
		asked(LocalDate.of(2026, 6, 22), 4);
		assertThat(waiting()).isEqualTo(40);
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.comeIn("sec");
			page.seeAddress("#/todo");
			page.click(ITEM);
			var clicks = 1 + approved(page);
			page.photograph("forty-decided");
			assertThat(clicks).isLessThanOrEqualTo(45);
		}
		assertThat(waiting()).isZero();
	}

	@Test
	void on_a_phone_an_item_takes_no_more_than_two_taps() throws IOException {
		asked(LocalDate.of(2026, 8, 3), 1);
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.comeIn("sec");
			page.seeAddress("#/todo");
			page.tap(ITEM);
			var taps = 1 + approved(page);
			page.photograph("ten-decided-phone");
			assertThat(taps).isLessThanOrEqualTo(2 * WORKERS.size());
		}
		assertThat(waiting()).isZero();
	}

	@Test
	void one_item_takes_two_keys() throws IOException {
		this.city.started("m1", "leave", day(LocalDate.of(2026, 8, 10)));
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.comeIn("sec");
			page.seeAddress("#/todo");
			page.see(ITEM);
			page.strike("j");
			page.see(APPROVE);
			page.strike("a");
			page.seeText("今天的都办完了");
			page.strike(Keys.TAB);
			assertThat(page.hasFocus()).as("the focus is not lost").isTrue();
			page.photograph("decided-by-keys");
		}
		assertThat(waiting()).isZero();
	}

	/** Answers with how often it clicked; each click is on what the last one opened. */
	private int approved(Chromium page) {
		var clicks = 0;
		for (var left = waiting(); left > 0; left = waiting()) {
			page.see(APPROVE);
			page.click(APPROVE);
			clicks++;
			var before = left;
			page.waitUntil(() -> waiting() < before);
		}
		page.seeText("今天的都办完了");
		return clicks;
	}

	private void asked(LocalDate first, int weeks) {
		for (int week = 0; week < weeks; week++) {
			for (var worker : WORKERS) {
				this.city.started(worker, "leave", day(first.plusWeeks(week)));
			}
		}
	}

	private static Map<String, Object> day(LocalDate day) {
		return Map.of("kind", "personal", "from", day.toString(), "until", day.toString(), "reason", "家中有事");
	}

	private int waiting() {
		return this.city.get("sec", "/api/todo").body().path("total").asInt();
	}

}
