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

/** The page 待办 on a desk and on a phone. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class TodoInTasklistTest {

	private static final By APPROVE = By.cssSelector("[data-choice=approve]:not([disabled])");

	private static final By DONE = By.cssSelector(".sg-done:not(:empty)");

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
	void one_click_decides_says_what_comes_next_and_opens_the_next() throws IOException {
		// whatever the others left
		this.city.get("sec", "/api/todo")
			.body()
			.path("rows")
			.findValuesAsText("id")
			.forEach((id) -> this.city.post("sec", "/api/tasks/" + id + "/decision", Map.of("decision", "approve")));
		leave("m1");
		leave("m2");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			page.click(By.id("open-todo"));
			page.click(By.cssSelector(".sg-item"));
			page.see(APPROVE);
			assertThat(page.bottom(APPROVE)).isLessThanOrEqualTo(768);
			page.photograph("todo-task");
			page.click(APPROVE);
			page.see(DONE);
			assertThat(page.text(DONE)).startsWith("已同意：");
			page.see(APPROVE);
			page.photograph("todo-decided");
			page.click(APPROVE);
			page.seeText("今天的都办完了");
			page.photograph("todo-over");
		}
		assertThat(this.city.get("sec", "/api/todo").body().path("total").asInt()).isZero();
	}

	@Test
	void a_refusal_without_a_reason_keeps_the_task_in_sight() throws IOException {
		leave("m3");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("sec");
			page.see(By.cssSelector(".tasks-list li.task"));
			page.moveOn("#/todo");
			page.tap(By.cssSelector(".sg-item"));
			page.see(APPROVE);
			assertThat(page.bottom(APPROVE)).isLessThanOrEqualTo(844);
			assertThat(page.height(APPROVE)).isGreaterThanOrEqualTo(44);
			page.tap(By.cssSelector("[data-choice=refuse]"));
			page.see(By.cssSelector(".sg-refused"));
			assertThat(page.text(By.cssSelector(".sg-refused"))).contains("理由");
			assertThat(page.hit(By.cssSelector(".sg-refused"))).as("what stands where it is said").contains("理由");
			page.photograph("todo-refused-phone");
			page.type("sg-opinion", "本周有检查");
			page.tap(By.cssSelector(".sg-back"));
			page.tap(By.cssSelector(".sg-item"));
			page.see(APPROVE);
			// what was written before looking at the list
			page.seeValue(By.id("sg-opinion"), "本周有检查");
			page.tap(By.cssSelector("[data-choice=refuse]"));
			page.see(DONE);
			assertThat(page.text(DONE)).startsWith("已不同意：");
			page.photograph("todo-phone");
		}
	}

	@Test
	void an_opinion_is_there_again_on_another_machine_and_gone_once_it_is_given() throws IOException {
		leave("m10");
		var item = By.xpath("//a[contains(@class,'sg-item')][contains(.,'卫兰')]");
		try (var page = new Chromium(this.port)) {
			page.logIn("sec");
			page.moveOn("#/todo");
			page.click(item);
			page.see(APPROVE);
			page.type("sg-opinion", "情况属实，请安排替班");
			page.waitUntil(() -> drafts("sec").contains("opinion~"));
		}
		try (var page = new Chromium(this.port)) {
			page.logIn("sec");
			page.moveOn("#/todo");
			page.click(item);
			page.seeValue(By.id("sg-opinion"), "情况属实，请安排替班");
			page.photograph("todo-opinion-restored");
			page.click(APPROVE);
			page.see(DONE);
			page.waitUntil(() -> !drafts("sec").contains("opinion~"));
		}
		assertThat(this.city.get("sec", "/api/decisions").body().path("rows").findValuesAsText("person"))
			.contains("卫兰");
	}

	private String drafts(String account) {
		return this.city.get(account, "/api/me/drafts").text();
	}

	@Test
	void whoever_comes_in_finds_what_there_is_to_do_and_what_was_done_before() throws IOException {
		leave("m4");
		leave("m5");
		this.city.approves("sec", this.city.get("m4", "/api/mine").body().path("latest").asText(), "secretaryDecides");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.visit();
			page.photograph("login");
			assertThat(page.count(By.cssSelector(".alert-danger"))).isZero();
			page.comeIn("sec");
			page.seeAddress("#/todo");
			page.see(By.cssSelector(".sg-item"));
			assertThat(page.text(By.cssSelector(".sg-tab[aria-current]"))).startsWith("待办 ");
			page.photograph("todo");
			page.clickText("a", "已办");
			page.seeAddress("#/done");
			page.see(By.cssSelector(".sg-list input[type=search]")).sendKeys("请假");
			page.seeAddress("#/done?q=%E8%AF%B7%E5%81%87");
			page.click(By.cssSelector(".sg-item"));
			assertThat(page.text(By.cssSelector(".sg-steps"))).contains("社区书记审批").contains("赵启明");
			page.photograph("done");
			page.goBack();
			page.see(By.cssSelector(".sg-hint"));
			page.seeAddress("#/done?q=%E8%AF%B7%E5%81%87");
			page.resize(390, 844);
			page.photograph("done-list-phone");
			page.tap(By.cssSelector(".sg-item"));
			page.see(By.cssSelector(".sg-steps"));
			page.photograph("done-phone");
			page.tap(By.cssSelector(".sg-back"));
			page.clickText("a", "任务列表");
			page.see(By.cssSelector(".tasks-list li.task"));
		}
	}

	@Test
	void a_task_is_given_to_somebody_else_from_where_it_is_decided() throws IOException {
		leave("m6");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			page.click(By.id("open-todo"));
			page.click(By.xpath("//a[contains(@class,'sg-item')][contains(.,'事假')]"));
			page.see(APPROVE);
			page.click(By.cssSelector("#sg-handing summary"));
			page.click(By.cssSelector("[data-operation=transfer]"));
			page.click(By.xpath("//option[contains(.,'张国栋')]"));
			page.click(By.id("sg-give"));
			page.seeText("请写明转办的理由");
			page.photograph("todo-giving");
			page.see(By.cssSelector(".sg-reason")).sendKeys("本周在外培训");
			page.click(By.id("sg-give"));
			page.see(DONE);
			assertThat(page.text(DONE)).startsWith("已转给张国栋");
		}
		assertThat(this.city.get("deputy", "/api/todo").body().path("rows").findValuesAsText("name").toString())
			.contains("社区书记审批");
	}

	@Test
	void advice_is_asked_for_and_given_on_a_desk_and_on_a_phone() throws IOException {
		leave("m7");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			opens(page, "冯涛");
			page.see(APPROVE);
			page.click(By.cssSelector("#sg-handing summary"));
			page.photograph("todo-more");
			page.click(By.cssSelector("[data-operation=delegate]"));
			page.click(By.xpath("//option[contains(.,'严青')]"));
			page.see(By.cssSelector(".sg-reason")).sendKeys("请看本周人手");
			page.photograph("todo-asking");
			page.click(By.id("sg-give"));
			page.seeText("已请严青");
			opens(page, "等严青的意见");
			page.see(By.cssSelector("[data-word=recall]"));
			page.photograph("todo-waiting");
		}
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("office");
			page.see(By.cssSelector(".tasks-list li.task"));
			page.moveOn("#/todo");
			page.tap(By.xpath("//a[contains(@class,'sg-item')][contains(.,'请您提意见')]"));
			page.see(By.cssSelector("[data-word=answer]"));
			assertThat(page.bottom(By.cssSelector("[data-word=answer]"))).isLessThanOrEqualTo(844);
			assertThat(page.height(By.cssSelector("[data-word=answer]"))).isGreaterThanOrEqualTo(44);
			page.tap(By.cssSelector("[data-word=answer]"));
			page.seeText("请写出您的意见");
			page.type("sg-word", "人手够，可以离岗");
			page.photograph("todo-answering-phone");
			page.tap(By.cssSelector("[data-word=answer]"));
			page.seeText("已答复赵启明");
		}
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			opens(page, "冯涛");
			page.see(APPROVE);
			assertThat(page.text(By.cssSelector(".sg-task"))).contains("人手够，可以离岗");
			page.photograph("todo-answered");
		}
	}

	@Test
	void another_signs_after_on_a_phone_unless_they_are_taken_back() throws IOException {
		leave("m8");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("sec");
			page.see(By.cssSelector(".tasks-list li.task"));
			page.moveOn("#/todo");
			page.tap(By.xpath("//a[contains(@class,'sg-item')][contains(.,'陈霞')]"));
			page.see(APPROVE);
			page.type("sg-opinion", "情况属实");
			page.tap(By.cssSelector("#sg-handing summary"));
			page.tap(By.cssSelector("[data-operation='add-signer after']"));
			page.click(By.xpath("//option[contains(.,'张国栋')]"));
			page.see(By.cssSelector(".sg-reason")).sendKeys("请分管领导一并把关");
			assertThat(page.height(By.id("sg-give"))).isGreaterThanOrEqualTo(44);
			page.photograph("todo-signing-phone");
			page.tap(By.id("sg-give"));
			page.seeText("已同意，并请张国栋");
			page.moveOn("#/done");
			page.moveOn("#/todo");
			page.tap(By.xpath("//a[contains(@class,'sg-item')][contains(.,'等张国栋的意见')]"));
			page.tap(By.cssSelector("[data-word=recall]"));
			page.see(APPROVE);
			assertThat(page.text(By.cssSelector(".sg-task"))).contains("取回，不再等张国栋的意见");
			page.photograph("todo-recalled-phone");
		}
	}

	private static void opens(Chromium page, String words) {
		page.click(By.id("open-todo"));
		page.click(By.xpath("//a[contains(@class,'sg-item')][contains(.,'" + words + "')]"));
	}

	private void leave(String applicant) {
		this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-23", "reason", "家中有事"));
	}

}
