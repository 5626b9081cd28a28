package org.shegong.browser;

import java.io.IOException;
import java.util.List;
import java.util.Map;

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
