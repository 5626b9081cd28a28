package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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

/**
 * The result of an election, the audit of whoever left, the reserve, and who holds which
 * office, on the phone and on the PC.
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class OfficesInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void communitiesWithTheirCommittees() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("appointment").status()).isEqualTo(200);
		}
	}

	@Test
	void results_of_elections_audits_and_nominations_are_recorded() throws IOException {
		var standing = stands("qt-m2", "deputy-secretary");
		for (var department : List.of("ty-zz", "ty-jw", "ty-ga", "ty-fy", "ty-mz", "ty-rs", "ty-tw", "ty-wj", "ty-sc",
				"ty-sw")) {
			this.city.approves(department, standing, "reviewCandidate");
		}
		var audit = this.city.started("ty-zz", "office-audit",
				Map.of("worker", "lx-m1", "unit", "ty-lx", "office", "director", "leftOn", "2026-02-27"));
		var nomination = this.city.started("qt-sec", "reserve",
				Map.of("applicant", "qt-w3", "value", "两委成员后备", "reason", "连续三年优秀", "plan", "跟班学习"));
		for (var width : List.of(390, 1366)) {
			try (var page = at("ty-mz", standing, width)) {
				page.seeText("（无异议）");
				looksRight(page, ".sg-page", "appointment-result-" + width);
			}
			try (var page = at("ty-zz", audit, width)) {
				looksRight(page, ".sg-page", "office-audit-result-" + width);
			}
			try (var page = at("ty-lead", nomination, width)) {
				page.seeText("跟班学习");
				looksRight(page, ".sg-page", "reserve-decide-" + width);
			}
		}
	}

	@Test
	void offices_terms_and_the_reserve_stand_on_one_page() throws IOException {
		var number = this.city.started("qt-sec", "reserve",
				Map.of("applicant", "qt-w2", "value", "党组织书记后备", "reason", "群众公认", "plan", "跟班学习"));
		this.city.approves("ty-lead", number, "townDecides");
		this.city.approves("ty-zz", number, "countyDecides");
		for (var width : List.of(390, 1366)) {
			try (var page = new Chromium(this.port)) {
				page.resize(width, (width == 390) ? 844 : 768);
				page.comeIn("ty-office");
				page.seeAddress("#/todo");
				page.opens("#/committees?unit=ty-jd");
				page.seeText("柳巷社区");
				page.seeText("一肩挑");
				page.see(By.id("reserve-pool"));
				page.photograph("committees-" + width);
				assertThat(page.text(By.id("reserve-pool"))).contains("王八", "党组织书记后备");
				assertThat(page.barriers(".sg-page")).isEmpty();
				assertThat(page.tooSmall(44, ".sg-page")).isEmpty();
				assertThat(page.sideways()).isEmpty();
			}
		}
	}

	private String stands(String candidate, String office) {
		return this.city.started("ty-office", "appointment",
				Map.of("candidate", candidate, "unit", "ty-qt", "office", office, "way", "election", "reason", "群众公认"));
	}

	private Chromium at(String account, String number, int width) throws IOException {
		var task = this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.at("/0/id")
			.asText();
		var page = new Chromium(this.port);
		page.resize(width, (width == 390) ? 844 : 768);
		page.comeIn(account);
		page.seeAddress("#/todo");
		page.opens("#/todo/" + task);
		page.see(By.cssSelector("#sg-submit, [data-choice]"));
		return page;
	}

	private static void looksRight(Chromium page, String where, String picture) throws IOException {
		page.photograph(picture);
		assertThat(page.barriers(where)).as(picture).isEmpty();
		assertThat(page.sideways()).as(picture).isEmpty();
		if (picture.endsWith("-390")) {
			assertThat(page.lowerThan(44, where + " form")).as(picture).isEmpty();
		}
	}

}
