package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Training and allowance, of which no Java knows, through Tasklist. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class DrawnProcessesInTasklistTest {

	private static final By APPLICANT = By.cssSelector(".modal select.shegong-pick");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void the_office_asks_for_a_worker_by_name_and_the_secretary_approves_a_training() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			open(page, "office", "外出培训申请");
			new Select(page.see(APPLICANT)).selectByVisibleText("王丽");
			assertThat(page.shown(field("applicant"))).isZero();
			page.photograph("training-applicant");
			page.fill(field("organiser"), "市委党校", "市委党校");
			choose(page, "level", "市级");
			day(page, "from", "2026-04-08");
			day(page, "until", "2026-04-09");
			page.fill(field("hours"), "16", "16");
			page.fill(field("reason"), "社会工作实务", "社会工作实务");
			page.photograph("training-start");
			page.resize(390, 844);
			page.photograph("training-start-phone");
			submit(page);
		}
		decide("sec", "书记或主任审批", "王丽", "市委党校", "training");
	}

	@Test
	void a_worker_asks_for_an_allowance_and_the_secretary_approves_it() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			open(page, "m7", "工作补助申请");
			page.fill(field("event"), "防汛抢险", "防汛抢险");
			assertThat(page.shown(field("applicant"))).isZero();
			assertThat(page.shown(APPLICANT)).isZero();
			day(page, "from", "2026-03-02");
			day(page, "until", "2026-03-06");
			page.fill(field("amount"), "1200", "1200");
			page.fill(field("reason"), "连续值守", "连续值守");
			page.photograph("allowance-start");
			submit(page);
			page.moveOn("#/mine");
			page.seeText("工作补助申请 冯涛（3月2日—3月6日）");
			page.photograph("allowance-desk");
		}
		decide("sec", "书记或主任审批", "冯涛", "防汛抢险", "allowance");
	}

	private static void open(Chromium page, String account, String process) {
		page.logIn(account);
		page.clickText("a", "发起流程");
		page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '" + process + "']"));
	}

	private static By field(String key) {
		return By.cssSelector(".modal [id$='-Field_" + key + "']");
	}

	private static void choose(Chromium page, String key, String label) {
		page.click(By.cssSelector(".modal .fjs-form-field-select .fjs-input-group"));
		page.click(By.xpath("//div[contains(@class, 'fjs-dropdownlist-item')][normalize-space(.) = '" + label + "']"));
	}

	private static void day(Chromium page, String key, String day) {
		page.setDate(By.cssSelector(".modal .shegong-date[id*='-Field_" + key + "']"), day);
	}

	private static void submit(Chromium page) {
		page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
		page.waitUntilGone(field("reason"));
	}

	private void decide(String account, String task, String name, String said, String picture) throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn(account);
			page.click(By.xpath("//a[contains(., '" + task + "') and contains(., '" + name + "')]"));
			page.seeText(said);
			page.click(By.cssSelector("button.claim"));
			page.click(By.xpath("//label[contains(., '同意') and not(contains(., '不同意'))]"));
			page.photograph(picture + "-decide");
			page.resize(390, 844);
			page.photograph(picture + "-decide-phone");
			page.resize(1366, 768);
			page.clickText("button", "提交");
			page.waitUntilGone(By.xpath("//h2[contains(., '" + task + "') and contains(., '" + name + "')]"));
		}
		var number = this.city.get("admin", "/engine-rest/process-instance?processDefinitionKey=" + picture)
			.body()
			.get(0)
			.path("businessKey")
			.asText();
		assertThat(this.city.tasks("deputy", number)).containsExactly("townDecides");
	}

}
