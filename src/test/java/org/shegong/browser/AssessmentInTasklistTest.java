package org.shegong.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.assessment.County;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A street of more people than a page holds is scored, graded, reviewed and announced.
 */
@RunningCity
@Import(County.class)
@EnabledIf("org.shegong.browser.Chromium#installed")
class AssessmentInTasklistTest {

	private static final String WORKERS = "code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,"
			+ "contractFrom,contractUntil,contractNumber,monthlyWage\n";

	private static final By SUBMIT = By.cssSelector("#sg-submit:not([disabled])");

	@LocalServerPort
	int port;

	@Autowired
	County county;

	City city;

	@Test
	void what_is_written_stays_whatever_page_is_turned_to() throws IOException {
		this.city = this.county.on("2026-12-14");
		join(60);
		var number = this.city.started("doffice", "assessment", County.asked("dt", 2026, 50));
		try (var page = new Chromium(this.port)) {
			page.logIn("doffice");
			take(page, "登记得分");
			score(page, number);
			page.resize(1366, 768);
			page.click(SUBMIT);
			assertThat(page.text(By.cssSelector(".sg-bar .sg-refused"))).contains("得分");
			assertThat(page.hit(By.cssSelector(".sg-bar .sg-refused"))).contains("得分");
			page.photograph("assessment-scores-refused");
			rest(number);
			submit(page);
		}
		try (var page = new Chromium(this.port)) {
			page.logIn("ddeputy");
			take(page, "评定等次");
			grade(page, number);
			submit(page);
		}
		try (var page = new Chromium(this.port)) {
			page.logIn("dlead");
			take(page, "联审");
			seePages(page, "review-list");
			assertThat(page.barriers(".sg-page")).isEmpty();
			page.photograph("assessment-review");
		}
		this.city.approves("dlead", number, "jointReview");
		try (var page = new Chromium(this.port)) {
			page.logIn("doffice");
			take(page, "公示");
			page.see(By.cssSelector("#publish-list tbody tr:nth-child(60)"));
			assertThat(page.barriers(".sg-page")).isEmpty();
		}
	}

	private void score(Chromium page, String number) {
		page.fill(By.name("satisfaction-d1"), "88", "88");
		page.clickText("button", "下一页");
		page.fill(By.name("satisfaction-more60"), "77", "77");
		page.clickText("button", "上一页");
		page.seeValue(By.name("satisfaction-d1"), "88");
		page.seeText("已保存");
		page.photograph("assessment-scores");
		page.see(By.cssSelector("#sheet-list input[type=search]")).sendKeys("more60");
		page.seeText("找到 1 人");
		page.seeValue(By.name("satisfaction-more60"), "77");
		assertThat(points(number, "d1")).isEqualTo(88);
		assertThat(points(number, "more60")).isEqualTo(77);
		page.clickText("summary", "不参加这次考核的人");
		page.seeText("没有");
	}

	private int points(String number, String worker) {
		return this.county.sheet("doffice", number, worker).path("scores").path("satisfaction").asInt();
	}

	private void grade(Chromium page, String number) {
		new Select(page.see(By.name("grade-d1"))).selectByIndex(2);
		page.see(By.name("reason-d1")).sendKeys("工作有差错");
		page.seeText("已保存");
		seePages(page, "sheet-list");
		page.photograph("assessment-grades");
		assertThat(this.county.sheet("ddeputy", number, "d1").path("reason").asText()).isEqualTo("工作有差错");
	}

	private static void seePages(Chromium page, String list) {
		page.see(By.cssSelector("#" + list + " tbody tr:nth-child(50)"));
		page.clickText("button", "下一页");
		page.seeText("第 2 页，共 2 页");
		page.waitUntilGone(By.cssSelector("#" + list + " tbody tr:nth-child(50)"));
	}

	private static void take(Chromium page, String task) {
		page.click(By.id("open-todo"));
		page.click(By.xpath("//a[contains(@class, 'sg-item')][contains(., '" + task + "')]"));
		page.see(SUBMIT);
	}

	private static void submit(Chromium page) {
		assertThat(page.barriers(".sg-page")).isEmpty();
		page.click(SUBMIT);
		assertThat(page.text(By.cssSelector(".sg-done:not(:empty)"))).startsWith("已提交：");
	}

	private void join(int people) {
		var lines = IntStream.rangeClosed(1, people)
			.mapToObj((
					no) -> "more%d,新%d,female,1990-01-15,recruited,social-worker,dc,2014-07-01,2020-07-01,1,2024-01-01,"
						.formatted(no, no) + "2028-12-31,HT-more%d,4200%n".formatted(no))
			.collect(Collectors.joining());
		var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
				City.zip(Map.of("workers.csv", WORKERS + lines)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	/** Whoever has no points yet gets the same in everything. */
	private void rest(String number) {
		var view = this.county.view("doffice", number);
		List<Map<String, Object>> rows = new ArrayList<>();
		for (var page : List.of(1, 2)) {
			this.city.get("doffice", County.path(number) + "?page=" + page).body().path("rows").forEach((sheet) -> {
				var row = new HashMap<String, Object>(Map.of("worker", sheet.path("worker").asText()));
				view.path("weights").forEach((part) -> row.put(part.path("component").asText(), 80));
				rows.add(row);
			});
		}
		var kept = this.city.put("doffice", County.path(number) + "/scores", rows);
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
	}

}
