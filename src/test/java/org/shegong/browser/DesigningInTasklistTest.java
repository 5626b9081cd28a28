package org.shegong.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 流程 and 试走: a designer looks at versions and sees the way of a request on the diagram.
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class DesigningInTasklistTest {

	@LocalServerPort
	int port;

	City city;

	@BeforeEach
	void aDesignerInATown() {
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		this.city.put("admin", "/engine-rest/group/designers/members/office", Map.of());
	}

	@Test
	void a_designer_compares_versions_and_tries_one_out_on_the_diagram() throws IOException {
		var form = Files.readString(Path.of("forms", "outing-apply.form"));
		assertThat(this.city
			.deploys("office", "outing",
					Map.of("outing-apply.form", form.replace("\"label\": \"外出地点\"", "\"label\": \"去哪里\"")))
			.status()).isEqualTo(200);
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("office");
			page.click(By.id("open-desk"));
			page.click(By.xpath("//div[@id='shegong-desk']//a[normalize-space(.) = '流程']"));
			page.seeText("因公外出");
			page.photograph("flow-1366");
			page.click(By.xpath("//div[@id='shegong-desk']//a[contains(normalize-space(.), '因公外出')]"));
			page.click(By.id("flow-compare"));
			page.seeText("去哪里");
			page.click(By.id("flow-preview"));
			page.seeText("没有办理中的申请");
			page.photograph("flow-versions-1366");
			page.resize(390, 844);
			page.photograph("flow-versions-390");
			page.resize(1366, 768);
			tryOut(page);
		}
	}

	private static void tryOut(Chromium page) {
		page.click(By.xpath("//div[@id='shegong-desk']//a[normalize-space(.) = '试走']"));
		new Select(page.see(By.id("try-process"))).selectByVisibleText("因公外出");
		page.see(By.cssSelector("#try-picture [data-element-id='deputyLeadDecides']"));
		page.type("try-person-search", "孙立");
		page.see(By.xpath("//select[@id='try-person']/option[contains(., '孙立')]"));
		page.type("try-destination", "县委党校");
		page.type("try-purpose", "培训");
		page.setDate("try-from", "2026-03-18");
		page.setDate("try-until", "2026-03-20");
		page.click(By.id("try-go"));
		page.see(By.cssSelector("#try-picture .shegong-step-number"));
		assertThat(page.text(By.id("try-steps"))).contains("张国栋", "分管领导审批", "最晚", "依据");
		assertThat(page.count(By.cssSelector("#try-picture .shegong-passed[data-element-id='deputyLeadDecides']")))
			.isEqualTo(1);
		page.photograph("try-1366");
		page.click(By.id("try-refuse"));
		page.waitUntilGone(By.cssSelector("#try-picture .shegong-passed[data-element-id='deputyLeadDecides']"));
		page.resize(390, 844);
		page.photograph("try-390");
		page.resize(1366, 768);
		assertThat(page.stumbles()).isEmpty();
	}

}
