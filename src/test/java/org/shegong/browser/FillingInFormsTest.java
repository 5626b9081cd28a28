package org.shegong.browser;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the forms of the designers' shelf do while somebody writes in them. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class FillingInFormsTest {

	private static final By SUBMIT = By.cssSelector("#sg-submit:not([disabled])");

	private static final By REFUSED = By.cssSelector(".sg-bar .sg-refused");

	private static final By DONE = By.cssSelector(".sg-done:not(:empty)");

	private static final By ALERT = By.cssSelector(".page-notifications .alert-danger");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void an_incomplete_form_says_what_is_missing_until_somebody_writes() throws IOException {
		try (var page = atTheMeeting("m3", "周磊")) {
			page.clickText("button", "提交");
			assertThat(page.text(ALERT)).contains("请填写“班子应到人数”").contains("请填写“会议纪要”").contains("请选择“审批意见”");
			page.photograph("incomplete");
			page.write(page.field("班子应到人数"), "9");
			page.waitUntilGone(ALERT);
			page.clickText("button", "提交");
			assertThat(page.text(ALERT)).contains("请填写“会议纪要”").doesNotContain("班子应到人数");
			assertThat(page.focused()).endsWith("Field_present");
		}
	}

	@Test
	void nobody_writes_beneath_what_is_pinned_to_the_foot_of_a_form() throws IOException {
		try (var page = atTheMeeting("m6", "王丽")) {
			for (var width : List.of(1366, 390)) {
				page.resize(width, (width == 390) ? 844 : 768);
				for (var field : List.of("班子应到人数", "实到人数", "赞成票", "反对票", "弃权票", "会议纪要")) {
					assertThat(page.standsInSight(page.field(field))).as("%s at %d", field, width).isTrue();
				}
				page.photograph("meeting-fields-" + width);
			}
			page.click(By.xpath("//*[contains(@class, 'fjs-form-field-radio')]//label[normalize-space(.) = '不同意']"));
			assertThat(page.standsInSight(page.field("意见说明"))).isTrue();
			assertThat(page.focused()).endsWith("Field_opinion");
			page.photograph("reason-390");
			assertThat(page.lowerThan(44, ".form-pane")).isEmpty();
		}
	}

	@Test
	void what_is_typed_into_a_task_stays_for_whoever_typed_it_and_never_in_the_browser() throws IOException {
		this.city.started("m7", "leave",
				Map.of("kind", "personal", "from", "2026-06-01", "until", "2026-06-02", "reason", "照顾父亲"));
		try (var page = new Chromium(this.port)) {
			page.logIn("sec");
			page.click(By.xpath("//a[contains(., '社区书记审批') and contains(., '冯涛')]"));
			page.click(By.cssSelector("button.claim"));
			page.see(By.xpath("//button[normalize-space(.) = '提交' and not(@disabled)]"));
			page.click(By.xpath("//*[contains(@class, 'fjs-form-field-radio')]//label[normalize-space(.) = '不同意']"));
			page.write(page.field("意见说明"), "病情不宜公开");
			page.endSession();
			page.clickText("button", "提交");
			page.see(By.cssSelector("input[type=password]"));
			assertThat(page.lasting()).isEmpty();
			assertThat(page.kept()).doesNotContain("病情不宜公开");
			page.enter("sec");
			page.seeValue(By.cssSelector("[id$=Field_opinion]"), "病情不宜公开");
			assertThat(page.stumbles()).isEmpty();
			page.endSession();
			page.reload("m9");
			assertThat(page.kept()).doesNotContain("病情不宜公开");
		}
	}

	@Test
	void what_is_typed_into_a_task_never_shows_in_the_next_one() throws IOException {
		for (var worker : List.of("m5", "m8")) {
			this.city.started(worker, "leave",
					Map.of("kind", "personal", "from", "2026-06-03", "until", "2026-06-04", "reason", "照顾父亲"));
		}
		try (var page = new Chromium(this.port)) {
			page.logIn("sec");
			var first = taken(page, "m5");
			var second = taken(page, "m8");
			page.click(first);
			page.see(By.xpath("//button[normalize-space(.) = '提交' and not(@disabled)]"));
			page.click(By.xpath("//*[contains(@class, 'fjs-form-field-radio')]//label[normalize-space(.) = '不同意']"));
			page.writeAndLeave(page.field("意见说明"), "病历不全", second);
			page.see(By.xpath("//h2[contains(., '" + name("m8") + "')]"));
			page.see(By.xpath("//button[normalize-space(.) = '提交' and not(@disabled)]"));
			page.write(page.field("意见说明"), "", "好好休息");
			assertThat(page.field("意见说明").getDomProperty("value")).isEqualTo("好好休息");
			assertThat(page.count(By.cssSelector(".form-pane input[type=radio]:checked"))).isZero();
			page.click(first);
			page.seeValue(By.cssSelector("[id$=Field_opinion]"), "病历不全");
			page.waitUntilKept("病历不全");
			assertThat(page.drafts()).as("only what somebody fills in").doesNotContain("finalLevel", "starter");
			assertThat(page.kept()).doesNotContain("病历不全", "好好休息");
		}
	}

	@Test
	void the_header_of_a_task_calls_every_post_by_its_name() throws IOException {
		this.city.started("dm1", "outing",
				Map.of("from", "2026-06-08", "until", "2026-06-08", "destination", "省城", "purpose", "培训"));
		try (var page = new Chromium(this.port)) {
			page.logIn("dm-dir");
			page.click(By.xpath("//a[contains(., '韩冰')]"));
			page.see(By.xpath("//*[contains(@class, 'groups') and contains(., '书记') and contains(., '主任')]"));
			assertThat(page.text(By.cssSelector(".meta .groups"))).doesNotContain("@");
		}
		assertThat(this.city.get("dm-dir", "/api/posts?group=community-secretary@qh-dm&group=town-office@cz-xj").text())
			.contains("community-secretary@qh-dm")
			.doesNotContain("cz-xj");
	}

	@Test
	void text_written_right_after_a_number_is_kept() throws IOException {
		try (var page = atTheMeeting("m4", "吴芳")) {
			page.write(page.field("弃权票"), "0" + Keys.TAB + "十一月二十二日", "班子会，一致同意");
			page.photograph("minutes");
			assertThat(page.field("会议纪要").getDomProperty("value")).isEqualTo("十一月二十二日班子会，一致同意");
		}
	}

	@Test
	void a_fact_is_refused_mended_and_submitted_and_the_next_item_opens() throws IOException {
		contracts("n1", "n2");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("office");
			opens(page, "新n1");
			assertThat(page.bottom(SUBMIT)).isLessThanOrEqualTo(768);
			assertThat(page.text(By.cssSelector(".sg-task"))).containsOnlyOnce("用工之日");
			assertThat(taker("n1")).as("whoever only looks").isEmpty();
			page.photograph("fact");
			page.click(SUBMIT);
			assertThat(page.text(REFUSED)).contains("请填写“劳动合同编号”").contains("请选择“签订日期”");
			assertThat(page.focused()).endsWith("Field_contractNumber");
			page.write(page.field("劳动合同编号"), "HT-2026-1");
			page.seeText("已由您领取");
			assertThat(taker("n1")).isEqualTo("office");
			signed(page, "2026-12-01");
			page.click(SUBMIT);
			assertThat(page.text(REFUSED)).contains("还没有到");
			assertThat(page.field("劳动合同编号").getDomProperty("value")).isEqualTo("HT-2026-1");
			page.photograph("fact-refused");
			signed(page, "2026-03-01");
			page.click(SUBMIT);
			page.see(By.xpath("//h2[@id = 'sg-title'][contains(., '新n2')]"));
			assertThat(page.text(DONE)).startsWith("已提交：");
			page.see(SUBMIT);
			assertThat(page.field("劳动合同编号").getDomProperty("value")).isEmpty();
			page.photograph("fact-next");
			assertThat(page.stumbles()).isEmpty();
		}
	}

	@Test
	void who_comes_second_is_told_so_and_loses_nothing() throws IOException {
		contracts("n3");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.comeIn("office2");
			page.seeAddress("#/todo");
			page.tap(By.xpath("//a[contains(@class, 'sg-item')][contains(., '新n3')]"));
			page.see(SUBMIT);
			var task = open("n3").path("id").asText();
			assertThat(this.city.post("office", "/engine-rest/task/" + task + "/claim", Map.of("userId", "office"))
				.status()).isEqualTo(204);
			page.write(page.field("劳动合同编号"), "HT-2026-3");
			assertThat(page.text(REFUSED)).isEqualTo("该任务已由“严青”领取；需要由您办理时，请其先放弃领取。");
			signed(page, "2026-03-01");
			page.photograph("second-phone");
			assertThat(this.city
				.post("office", "/api/tasks/" + task + "/decision",
						Map.of("contractNumber", "HT-2026-33", "signedOn", "2026-03-01"))
				.status()).isEqualTo(200);
			page.tap(SUBMIT);
			page.seeText("没有提交");
			assertThat(page.text(REFUSED)).contains("已经办结");
			page.seeText("回到待办");
			assertThat(page.count(SUBMIT)).as("what would only fail").isZero();
			assertThat(page.field("劳动合同编号").getDomProperty("value")).isEqualTo("HT-2026-3");
			page.photograph("second-late-phone");
		}
	}

	/** Two clerks of a town, and people whose contracts are still to be written down. */
	private void contracts(String... workers) {
		var lines = Stream.of(workers)
			.map((code) -> "%s,新%s,female,1995-05-05,college,清河县,recruited,social-worker,qh-dm,2026-02-20,2026-02-20,2026-02-20,2029-02-19,2026-05-19,3480%n"
				.formatted(code, code))
			.collect(Collectors.joining());
		var answer = this.city.upload("admin", "/api/roster", "file", "new.zip", City.zip(Map.of("posts.csv",
				"account,name,post,unit,password\noffice2,严明,town-office,qh-cg,pw-office2\n", "workers.csv",
				"code,name,gender,birthDate,education,householdRegistration,class,position,unit,workingSince,servingSince,contractFrom,contractUntil,probationUntil,monthlyWage\n"
						+ lines)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		Stream.of(workers).forEach((code) -> this.city.started("office", "contract", Map.of("worker", code)));
	}

	private JsonNode open(String worker) {
		for (var row : this.city.get("admin", "/engine-rest/task?nameLike=%25" + worker + "%25").body()) {
			return row;
		}
		throw new AssertionError("nothing is open about " + worker);
	}

	private String taker(String worker) {
		return open(worker).path("assignee").asText("");
	}

	private static void opens(Chromium page, String words) {
		page.click(By.id("open-todo"));
		page.click(By.xpath("//a[contains(@class, 'sg-item')][contains(., '" + words + "')]"));
		page.see(SUBMIT);
	}

	private static void signed(Chromium page, String day) {
		page.setDate(By.cssSelector(".shegong-date"), day);
	}

	/** Opens a worker's request and takes it; where it stands in the list. */
	private By taken(Chromium page, String worker) {
		var place = By.xpath("//*[contains(@class, 'tasks-list')]//a[contains(., '社区书记审批') and contains(., '"
				+ name(worker) + "')]");
		page.click(place);
		page.see(By.xpath("//h2[contains(., '" + name(worker) + "')]"));
		page.click(By.cssSelector("button.claim"));
		page.see(By.xpath("//button[normalize-space(.) = '提交' and not(@disabled)]"));
		return place;
	}

	private String name(String worker) {
		return this.city.get(worker, "/api/me").body().path("name").asText();
	}

	private Chromium atTheMeeting(String worker, String name) throws IOException {
		var number = this.city.started(worker, "leave",
				Map.of("kind", "personal", "from", "2026-06-01", "until", "2026-07-15", "reason", "照顾父亲"));
		for (var step : List.of("sec secretaryDecides", "deputy deputyLeadDecides", "principal principalDecides")) {
			this.city.approves(step.split(" ")[0], number, step.split(" ")[1]);
		}
		var page = new Chromium(this.port);
		page.logIn("meeting");
		page.click(By.xpath("//a[contains(., '班子会议') and contains(., '" + name + "')]"));
		page.seeText("班子应到人数");
		page.click(By.cssSelector("button.claim"));
		page.see(By.xpath("//button[normalize-space(.) = '提交' and not(@disabled)]"));
		return page;
	}

}
