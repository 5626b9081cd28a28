package org.shegong.browser;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and choices of more people and places than a page holds. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class ManyPeopleInTasklistTest {

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ht,海棠旗,county,,ordos,,300000,
			ht-hy,胡杨街道,town,ht,,,,
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			office,严青,town-office,ht-hy,pw-office
			hr,张敏,human-resources,ht,pw-hr
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,contractFrom,contractUntil,\
			contractNumber,probationUntil,monthlyWage,password
			""";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@BeforeEach
	void aTown() {
		if (this.units.count() > 0) {
			return;
		}
		var places = IntStream.rangeClosed(101, 160)
			.mapToObj((no) -> "ht-c%d,白桦%d社区,community,ht-hy,,1800,5000,5%n".formatted(no, no))
			.collect(Collectors.joining());
		var workers = IntStream.rangeClosed(101, 160)
			.mapToObj((no) -> ("w%d,王%d,male,1990-01-01,recruited,social-worker,ht-c%d,2020-01-01,2020-01-01,1,"
					+ "2024-01-01,2028-12-31,N-%d,,3480,pw-w%d%n")
				.formatted(no, no, no, no, no))
			.collect(Collectors.joining());
		var answer = new City(this.port).upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of("units.csv", UNITS + places, "posts.csv", POSTS, "workers.csv", WORKERS + workers)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	@Test
	void a_file_is_found_by_turning_pages_or_typing() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("office");
			page.resize(1366, 768);
			page.click(By.id("open-desk"));
			page.clickText("a", "查阅档案");
			page.seeText("第 1 页，共 2 页");
			page.seeText("共 60 人");
			page.photograph("files-first-page");
			page.clickText("button", "下一页");
			page.seeText("第 2 页，共 2 页");
			page.seeText("王160");
			page.resize(390, 844);
			page.photograph("files-last-page-phone");
			assertThat(page.overflow("shegong-desk")).isZero();
			page.see(By.cssSelector("#shegong-desk input[type=search]")).sendKeys("白桦142");
			page.seeText("找到 1 人");
			page.photograph("files-found-phone");
			page.clickText("a", "王142");
			page.seeText("假期余额");
		}
	}

	@Test
	void a_place_is_chosen_by_typing_and_kept_as_a_draft() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("hr");
			recruit(page);
			page.see(By.id("recruitment-unit-search")).sendKeys("白桦158");
			page.see(By.cssSelector("#recruitment-unit option[value=ht-c158]"));
			new Select(page.see(By.id("recruitment-unit"))).selectByValue("ht-c158");
			page.type("recruitment-posts", "1");
			page.photograph("recruitment-unit-searched");
			page.see(By.id("recruitment-unit-search")).sendKeys(Keys.HOME, Keys.chord(Keys.SHIFT, Keys.END), "胡杨");
			page.see(By.cssSelector("#recruitment-unit option[value=ht-c101]"));
			assertThat(page.value("recruitment-unit")).isEqualTo("ht-c158");
			page.reload();
			recruit(page);
			page.seeValue(By.id("recruitment-unit"), "ht-c158");
		}
	}

	@Test
	void somebody_is_meant_by_a_name_and_put_in_by_choosing() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("office");
			page.clickText("a", "发起流程");
			page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '借调']"));
			page.see(By.cssSelector("input[aria-label='查找社区工作者']")).sendKeys("王159");
			page.see(By.cssSelector("select[aria-label='社区工作者'] option[value=w159]"));
			new Select(page.see(By.cssSelector("select[aria-label='社区工作者']"))).selectByValue("w159");
			assertThat(page.value("secondment-worker")).isEqualTo("w159");
		}
	}

	private static void recruit(Chromium page) {
		page.clickText("a", "发起流程");
		page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '招聘']"));
	}

}
