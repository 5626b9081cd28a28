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
import org.shegong.support.Scans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Several items decided together, and what helps to decide on one. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class SeveralInTasklistTest {

	private static final By APPROVE = By.cssSelector("[data-choice=approve]:not([disabled])");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeopleAndNothingToDo() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		this.city.get("sec", "/api/todo")
			.body()
			.path("rows")
			.findValuesAsText("id")
			.forEach((id) -> this.city.post("sec", "/api/tasks/" + id + "/decision", Map.of("decision", "approve")));
	}

	@Test
	void several_are_decided_under_one_opinion_and_what_was_not_done_says_why() throws IOException {
		leave("m1", "2026-06-22");
		var meanwhile = leave("m2", "2026-06-22");
		leave("m3", "2026-06-22");
		leave("m5", "2026-05-29");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("sec");
			page.see(By.cssSelector(".tasks-list li.task"));
			page.moveOn("#/todo");
			page.clickText("a", "批量办理");
			page.clickText("button", "全选本页");
			page.seeText("已选 3 件");
			assertThat(page.count(By.cssSelector(".sg-pick input:checked"))).isEqualTo(3);
			assertThat(page.text(By.xpath("//label[.//input[@disabled]]"))).contains("补办").contains("请单独办理");
			page.photograph("batch-picked-phone");
			page.tap(By.cssSelector(".sg-picking .sg-main"));
			this.city.approves("sec", meanwhile, "secretaryDecides");
			page.see(By.id("sg-opinion")).sendKeys("同意，做好交接。");
			page.photograph("batch-phone");
			page.tap(APPROVE);
			page.seeText("办好 2 件，没有办 1 件");
			assertThat(page.text(By.cssSelector(".sg-results"))).contains("已同意：").contains("没有办：").contains("已经办结");
			page.photograph("batch-results-phone");
		}
		assertThat(this.city.get("sec", "/api/todo").body().path("total").asInt()).isEqualTo(1);
	}

	@Test
	void the_note_is_seen_and_an_opinion_is_kept_for_the_next_time() throws IOException {
		var note = this.city.upload("m6", "/api/evidence", "file", "诊断证明.png", Scans.photo("png"))
			.body()
			.path("id")
			.asText();
		this.city.started("m6", "leave",
				Map.of("kind", "sick", "from", "2026-06-02", "until", "2026-06-03", "reason", "就医", "evidence", note));
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			page.click(By.id("open-todo"));
			page.click(By.cssSelector(".sg-item"));
			page.click(By.cssSelector("#sg-proofs summary"));
			page.clickText("button", "查看");
			page.see(By.cssSelector(".sg-proof"));
			page.photograph("todo-proof");
			page.see(By.id("sg-opinion")).sendKeys("同意，注意休息。");
			page.clickText("button", "＋ 存为常用");
			page.seeText("管理常用意见");
			page.photograph("todo-phrase");
		}
		assertThat(this.city.get("sec", "/api/me/phrases").text()).contains("同意，注意休息。");
		assertThat(this.city.get("admin", "/api/audit?worker=m6").text()).contains("查阅证明材料");
	}

	private String leave(String applicant, String from) {
		return this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", from, "until", from, "reason", "家中有事"));
	}

}
