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
import org.openqa.selenium.support.ui.Select;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see of a form on a phone and on a small screen, and what stays of it. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class AtTheScreenTest {

	private static final By SUBMIT = By.cssSelector(".form-actions .btn-primary");

	private static final By READY = By.cssSelector(".form-actions .btn-primary:not([disabled])");

	private static final By DECISION = By
		.xpath("//*[contains(@class, 'fjs-form-field-radio')]//label[normalize-space(.) = '同意']");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	Postings postings;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void a_secretary_decides_on_a_phone_from_login_to_decision() throws IOException {
		leave("m4", "2026-06-22", "2026-06-23");
		var number = leave("m5", "2026-06-22", "2026-06-23");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("sec");
			page.see(By.xpath("//*[contains(@class, 'tasks-list')]//a[contains(., '社区书记审批')]"));
			assertThat(page.bottom(By.cssSelector(".tasks-list li.task"))).isLessThan(400);
			assertThat(page.shown(By.cssSelector(".small-screen-warning, .task-filters"))).isZero();
			assertThat(page.sideways()).isEmpty();
			page.photograph("phone-list");
			page.tap(By.xpath("//*[contains(@class, 'tasks-list')]//a[contains(., '"
					+ this.city.get("m5", "/api/me").body().path("name").asText() + "')]"));
			page.see(By.cssSelector(".shegong-back"));
			assertThat(page.shown(By.cssSelector(".tasks-list"))).isZero();
			assertThat(page.height(By.cssSelector("button.claim"))).isGreaterThanOrEqualTo(44);
			page.tap(By.cssSelector("button.claim"));
			page.see(READY);
			assertThat(page.bottom(DECISION)).isLessThan(844);
			assertThat(page.bottom(SUBMIT)).isLessThanOrEqualTo(844);
			assertThat(page.height(SUBMIT)).isGreaterThanOrEqualTo(44);
			page.tap(DECISION);
			assertThat(page.sideways()).isEmpty();
			page.photograph("phone-task");
			page.tap(By.cssSelector(".shegong-back"));
			page.see(By.cssSelector(".tasks-list li.task"));
			page.goBack();
			page.see(SUBMIT);
			page.tap(SUBMIT);
			page.see(By.xpath("//*[contains(@class, 'shegong-said') and contains(., '同意')]"));
			page.see(By.cssSelector(".tasks-list"));
			page.photograph("phone-decided");
		}
		assertThat(this.city.get("m5", "/api/requests").text()).contains("同意");
		assertThat(this.city.tasks("sec", number)).isEmpty();
	}

	@Test
	void decision_and_button_are_in_sight_on_a_small_screen() throws IOException {
		var number = leave("m3", "2026-07-01", "2026-08-31");
		for (var step : List.of("sec secretaryDecides", "deputy deputyLeadDecides", "principal principalDecides")) {
			this.city.approves(step.split(" ")[0], number, step.split(" ")[1]);
		}
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("meeting");
			page.click(By.xpath("//a[contains(., '班子会议')]"));
			page.click(By.cssSelector("button.claim"));
			page.see(READY);
			assertThat(page.hit(By.cssSelector("[id$=Brief_opinions] th"))).isEqualTo("姓名");
			assertThat(page.bottom(DECISION)).isLessThan(768);
			assertThat(page.bottom(SUBMIT)).isLessThanOrEqualTo(768);
			page.click(SUBMIT);
			page.see(By.cssSelector(".page-notifications .alert-danger"));
			assertThat(page.hit(SUBMIT)).as("what lies on the button").isEqualTo("提交");
			page.photograph("meeting-small");
		}
	}

	@Test
	void what_was_typed_stays_until_it_is_sent_and_only_for_its_writer() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m10");
			fillIn(page);
			page.write(page.see(By.id("leave-reason")), Keys.ESCAPE);
			page.seeText("这张表单还没有提交");
			page.clickText("button", "保留草稿");
			page.waitUntilGone(By.id("leave-kind"));
			begin(page);
			page.seeText("已恢复上次未提交的内容");
			page.endSession();
			page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
			page.enter("m10");
			page.see(By.id("leave-kind"));
			assertThat(page.stumbles()).isEmpty();
			page.seeText("已恢复上次未提交的内容");
			assertThat(page.value("leave-from")).isEqualTo("2026-09-07");
			assertThat(page.value("leave-until")).isEqualTo("2026-09-08");
			assertThat(page.value("leave-reason")).isEqualTo("回老家");
			page.photograph("draft");
			page.endSession();
			page.reload("m9");
			page.see(By.id("leave-kind"));
			assertThat(page.value("leave-reason")).isEmpty();
			assertThat(page.kept()).doesNotContain("回老家");
		}
	}

	@Test
	void the_way_back_asks_before_it_closes_what_is_being_filled_in() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m6");
			page.clickText("a", "发起流程");
			page.seeFocused("请假");
			assertThat(page.still(By.cssSelector(".modal, .modal-dialog"))).as("nothing slides away under a finger")
				.isTrue();
			page.clickText("button", "关闭");
			page.waitUntilGone(By.cssSelector(".modal"));
			begin(page);
			page.goBack();
			page.waitUntilGone(By.id("leave-kind"));
			fillIn(page);
			page.goBack();
			page.seeText("这张表单还没有提交");
			page.clickText("button", "继续填写");
			page.write(page.see(By.id("leave-reason")), "看望奶奶");
			page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
			page.waitUntilGone(By.id("leave-kind"));
			assertThat(page.kept()).doesNotContain("看望奶奶");
			assertThat(page.stumbles()).isEmpty();
		}
		assertThat(this.city.get("m6", "/api/requests").text()).contains("9月7日—9月8日");
	}

	@Test
	void a_finger_hits_everything_in_a_form_on_a_phone() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.visit();
			assertThat(page.lowerThan(44, ".form-signin")).isEmpty();
			page.knock("m1");
			page.tap(By.cssSelector(".tasks-list .sort-by"));
			page.see(By.cssSelector(".tasks-list .sorting-choice .dropdown-menu"));
			assertThat(page.hit(By.xpath("//*[contains(@class, 'sorting-choice')]/ul//a[. = '到期日']"))).isEqualTo("到期日");
			page.photograph("phone-order");
			page.tap(By.cssSelector(".tasks-list .sort-by"));
			page.tap(By.cssSelector(".navbar-toggle"));
			begin(page);
			assertThat(page.lowerThan(44, ".modal")).isEmpty();
			page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.)='发起']"));
			assertThat(page.text(By.cssSelector(".modal .alert-danger"))).contains("请选择“假别”").contains("请填写“事由”");
			assertThat(page.lowerThan(44, ".modal")).isEmpty();
			page.photograph("phone-start");
		}
	}

	@Test
	void a_task_that_could_not_be_taken_can_be_tried_again() throws IOException {
		roster("union,郝工,town-union,qh-cg,pw-union\noffice,严青,town-office,qh-cg,pw-office\noffice,严青,town-meeting,qh-cg,pw-office");
		var number = this.city.started("office", "dismissal", Map.of("worker", "m8", "ground", "rule-breach", "facts",
				"见档案", "effective", "2026-07-15", "rulesPublished", true));
		this.city.completed("m8", number, "workerStates", Map.of("statement", "请再给一次机会"));
		this.city.approves("union", number, "unionAnswers");
		try (var page = new Chromium(this.port)) {
			page.logIn("office");
			page.click(By.xpath("//a[contains(., '班子会议决定')]"));
			page.click(By.cssSelector("button.claim"));
			assertThat(page.text(By.cssSelector(".page-notifications .alert-danger"))).contains("经办");
			page.see(By.cssSelector("button.claim:not([disabled])"));
			assertThat(page.height(By.cssSelector("button.claim"))).isGreaterThanOrEqualTo(28);
			page.photograph("not-taken");
		}
		finally {
			this.postings.deleteAll(this.postings.findByAccount(AccountName.of("office"))
				.stream()
				.filter((posting) -> posting.post() == Post.TOWN_MEETING)
				.toList());
		}
	}

	@Test
	void what_is_asked_for_first_is_in_sight_and_a_day_is_said_in_words() throws IOException {
		roster("union,郝工,town-union,qh-cg,pw-union\noffice,严青,town-office,qh-cg,pw-office");
		var number = this.city.started("office", "dismissal", Map.of("worker", "m9", "ground", "rule-breach", "facts",
				"见档案", "effective", "2026-07-15", "rulesPublished", true));
		this.city.completed("m9", number, "workerStates", Map.of("statement", "请再给一次机会"));
		this.city.approves("union", number, "unionAnswers");
		this.city.completed("meeting", number, "townMeetingDecides", Map.of("decision", "approve", "opinion", "同意解除",
				"members", 9, "present", 8, "votesFor", 8, "votesAgainst", 0, "abstentions", 0, "minutes", "会议讨论同意"));
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("office");
			page.click(By.xpath("//a[contains(., '送达书面通知')]"));
			page.click(By.cssSelector("button.claim"));
			page.see(READY);
			var asked = By.cssSelector("[id$=Field_deliveredOn-date], [id$=Field_how]");
			page.see(By.cssSelector("[id$=Field_deliveredOn-date]"));
			assertThat(page.hittable(asked)).isEqualTo(2);
			page.setDate(By.cssSelector("[id$=Field_deliveredOn-date]"), "2026-07-14");
			assertThat(page.text(By.cssSelector("[id$=Field_deliveredOn-date-said]"))).endsWith("7月14日（周二）");
			for (var width : List.of(1366, 390)) {
				page.resize(width, (width == 390) ? 844 : 768);
				page.photograph("day-in-words-" + width);
			}
		}
	}

	private void roster(String posts) {
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\n" + posts + "\n")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private static void fillIn(Chromium page) {
		begin(page);
		new Select(page.see(By.id("leave-kind"))).selectByValue("personal");
		page.setDate("leave-from", "2026-09-07");
		page.setDate("leave-until", "2026-09-08");
		page.type("leave-reason", "回老家");
		page.seeText("计假天数");
	}

	private static void begin(Chromium page) {
		page.clickText("a", "发起流程");
		page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '请假']"));
		page.see(By.id("leave-kind"));
	}

	private String leave(String worker, String from, String until) {
		return this.city.started(worker, "leave",
				Map.of("kind", "personal", "from", from, "until", until, "reason", "照顾父亲"));
	}

}
