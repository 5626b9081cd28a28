package org.shegong.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
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

	private static final String MARK = """
			{"type": "number", "id": "mark", "key": "score", "label": "结业成绩", "validate": {"min": 0, "max": 100}},
			""";

	@TempDir
	Path folder;

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

	/** Files of a designer, where the way depends on what somebody reports later. */
	@Test
	void what_nobody_can_know_ahead_is_assumed_and_the_way_read_on() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("office");
			page.click(By.id("open-desk"));
			page.click(By.xpath("//div[@id='shegong-desk']//a[normalize-space(.) = '试走']"));
			page.see(By.id("try-process"));
			for (var file : graded()) {
				page.upload("try-files", file);
			}
			page.type("try-person-search", "孙立");
			page.see(By.xpath("//select[@id='try-person']/option[contains(., '孙立')]"));
			page.type("try-organiser", "县委党校");
			new Select(page.see(By.id("try-level"))).selectByValue("county");
			page.setDate("try-from", "2026-03-18");
			page.setDate("try-until", "2026-03-20");
			page.type("try-hours", "8");
			page.type("try-reason", "业务培训");
			page.click(By.id("try-go"));
			page.seeText("要看“报告参加情况”填写的“结业成绩”");
			page.type("try-later-reportAttendance-score", "70");
			page.click(By.cssSelector(".try-on"));
			page.seeText("结束于：培训已办结");
			assertThat(page.text(By.id("try-assumed"))).contains("结业成绩：70");
			page.photograph("try-assumed-1366");
			page.click(By.cssSelector("#try-assumed a"));
			page.seeText("没有走到结束");
			assertThat(page.stumbles()).isEmpty();
		}
	}

	/** The drawn training, in whose report the mark counts. */
	private Set<Path> graded() throws IOException {
		var files = new TreeSet<Path>();
		for (var name : List.of("training-apply.form", "training-decide.form", "training-revise.form",
				"training-report.form")) {
			files.add(Files.writeString(this.folder.resolve(name), Files.readString(Path.of("forms", name))
				.replace("\"components\": [",
						name.equals("training-report.form") ? "\"components\": [" + MARK : "\"components\": [")));
		}
		files.add(Files.writeString(this.folder.resolve("training.bpmn"),
				Files.readString(Path.of("processes", "training.bpmn"))
					.replace("${hours &gt; 0}", "${score &gt;= 60}")));
		return files;
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
