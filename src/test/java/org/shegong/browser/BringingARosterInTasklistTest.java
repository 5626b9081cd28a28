package org.shegong.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators bring the roster, see how far it is, and what came of it. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class BringingARosterInTasklistTest {

	private static final String UNITS = """
			code,name,kind,parent,policy
			qh,清河县,county,,county-plan
			qh-cg,城关镇,town,qh,
			qh-bh,滨河社区,community,qh-cg,
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit
			li,李望,%s,1992-06-08,recruited,social-worker,qh-bh
			""";

	private static final String PROGRESS = """
			{"step": "checking", "title": "正在核对", "sheet": "workers", "sheetTitle": "人员", "done": 4000, "total": 10000}""";

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@BeforeEach
	void rosters() throws IOException {
		write("wrong.zip", WORKERS.formatted("未知"));
		write("right.zip", WORKERS.formatted("男"));
	}

	private void write(String name, String workers) throws IOException {
		Files.write(this.folder.resolve(name), City.zip(Map.of("units.csv", UNITS, "workers.csv", workers)));
	}

	private static void open(Chromium page) {
		page.resize(1366, 768);
		page.tryLogIn("admin", "admin-password");
		page.click(By.id("open-desk"));
		page.clickText("a", "导入花名册");
	}

	@Test
	void a_roster_is_looked_at_mended_and_brought() throws IOException {
		try (var page = new Chromium(this.port)) {
			open(page);
			page.upload("roster-file", this.folder.resolve("wrong.zip"));
			page.click(By.id("roster-check"));
			page.seeText("有1处需要更正，一行也没有导入");
			assertThat(page.text(By.id("roster-answer"))).contains("人员 第2行 性别");
			page.photograph("roster-refused-1366");
			page.upload("roster-file", this.folder.resolve("right.zip"));
			page.click(By.id("roster-check"));
			page.seeText("核对无误，尚未导入：单位3行、人员1行");
			page.click(By.id("roster-import"));
			page.seeText("已导入：单位3行、人员1行");
			assertThat(page.text(By.id("roster-passwords"))).contains("li", "只在这里显示一次");
			page.photograph("roster-1366");
			page.resize(390, 844);
			page.photograph("roster-390");
			assertThat(page.overflow("shegong-roster")).isZero();
		}
	}

	@Test
	void whoever_waits_reads_how_far_it_is() throws IOException {
		try (var page = new Chromium(this.port)) {
			open(page);
			page.upload("roster-file", this.folder.resolve("right.zip"));
			page.answerAll("/api/roster/", PROGRESS);
			page.answerAll("/api/roster?", null);
			page.click(By.id("roster-check"));
			page.seeText("正在核对：人员 4000/10000 行");
			page.photograph("roster-waiting-1366");
			page.resize(390, 844);
			page.photograph("roster-waiting-390");
		}
	}

}
