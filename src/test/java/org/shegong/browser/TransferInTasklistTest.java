package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A street asks for a transfer on the page, and its leader reads what it comes to. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class TransferInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aCityWithItsWorkers() {
		this.clock.setTo(LocalDate.of(2026, 3, 9));
		this.city = new City(this.port);
		assertThat(this.city.importRoster("transfer").status()).isEqualTo(200);
	}

	@Test
	void nobody_types_a_code_and_places_and_deciders_are_seen_ahead() throws IOException {
		for (var width : List.of(390, 1366)) {
			try (var page = new Chromium(this.port)) {
				page.resize(width, (width == 390) ? 844 : 768);
				page.knock("traoffice");
				page.see(By.cssSelector(".tasks-list"));
				page.moveOn("#/mine?processStart=transfer");
				choose(page, "社区工作者", "tra1");
				choose(page, "调入的社区", "tr-b1");
				new Select(page.see(By.id("transfer-kind"))).selectByValue("between-towns");
				page.setDate("transfer-on", "2026-03-16");
				page.seeText("西一社区：");
				page.seeText("依次同意：");
				assertThat(page.text(By.id("transfer-preview"))).contains("用人单位改变", "巴图", "2026年3月15日");
				assertThat(page.barriers(".modal")).isEmpty();
				// a mouse needs less than a finger
				assertThat(page.lowerThan((width == 390) ? 44 : 30, "form[name=transferApply]")).isEmpty();
				page.photograph("transfer-apply-" + width);
			}
		}
	}

	private static void choose(Chromium page, String label, String value) {
		page.see(By.cssSelector("select[aria-label='" + label + "'] option[value='" + value + "']"));
		new Select(page.see(By.cssSelector("select[aria-label='" + label + "']"))).selectByValue(value);
	}

}
