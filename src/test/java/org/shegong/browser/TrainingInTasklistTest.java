package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;

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

/** The training ledger: an office enters a course, a worker reads what is missing. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class TrainingInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Test
	void an_office_enters_a_course_for_several_and_they_read_it_on_a_phone() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("office");
			page.opens("#/training");
			page.seeText("登记集中培训");
			new Select(page.see(By.id("training-unit"))).selectByValue("qh-cg");
			page.seeText("县级以上培训 0/1次");
			page.photograph("training-missing");
			page.click(By.cssSelector("details.sg-fold > summary"));
			page.type("course-title", "社区治理");
			page.type("course-organiser", "县委组织部");
			new Select(page.see(By.id("course-level"))).selectByValue("county");
			page.type("course-hours", "16");
			page.setDate("course-from", "2026-05-18");
			page.setDate("course-until", "2026-05-19");
			page.type("course-who", "滨河");
			page.seeText("选上列出的");
			page.click(By.id("course-who-m1"));
			page.click(By.id("course-who-m2"));
			page.seeText("已选 2 人");
			page.photograph("training-course");
			assertThat(page.barriers(".sg-page")).isEmpty();
			page.click(By.id("save-course"));
			page.seeText("已记入2人的档案");
		}
		try (var page = new Chromium(this.port)) {
			page.logIn("m1");
			page.resize(390, 844);
			page.opens("#/training");
			page.seeText("2026年参加培训2天、16学时");
			page.seeText("社区治理");
			assertThat(page.barriers(".sg-page")).isEmpty();
			assertThat(page.tooSmall(44, ".sg-page")).isEmpty();
			page.photograph("training-own-phone");
		}
	}

}
