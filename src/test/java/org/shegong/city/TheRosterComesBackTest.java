package org.shegong.city;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The roster that is downloaded changes nothing when it is brought in again. */
@RunningCity
class TheRosterComesBackTest {

	private static final List<String> TABLES = List.of("org_unit", "worker", "employment", "posting", "file_entry",
			"ACT_ID_USER", "ACT_ID_GROUP", "ACT_ID_MEMBERSHIP", "ACT_ID_TENANT", "ACT_ID_TENANT_MEMBER");

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate database;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void two_counties_with_files_of_all_kinds() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		var more = new LinkedHashMap<String, String>();
		more.put("workers.csv",
				"code,name,gender,birthDate,idNumber,class,position,unit,contractFrom,contractUntil,contractNumber\n"
						+ "lx1,尤佳,female,1993-01-01,990102199301015221,recruited,social-worker,qh-lx,2030-01-01,2032-12-31,HT-lx1\n");
		more.put("posts.csv", "account,name,post,unit,password\nmz,闻民,civil-affairs,qh-hr,pw-mz\n");
		more.put("file.csv", """
				worker,date,kind,value,until,note
				lx1,2026-03-02,leave,年休假：2 天,2026-03-03,
				lx1,2025-12-31,assessment,合格等次,,2025年度考核合格
				lx1,2025-05-06,training,岗前培训40学时,,
				lx1,2025-06-01,pregnancy,预产期2025-12-01,,
				lx1,2025-12-03,child-birth,双胞胎,,
				lx1,2024-06-03,absence,2天,,
				lx1,2024-07-01,sanction,警告处分,2025-01-01,
				lx1,2024-08-01,post-change,职务：社工,,
				lx1,2024-09-01,certificate,初级,,
				lx1,2024-10-01,commendation,区级先进,,获区级表彰
				lx1,2024-10-08,leave,流产假15天,,
				""");
		var taken = this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(more));
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
	}

	@Test
	void brought_in_again_it_changes_nothing() {
		var before = everything();
		var roster = this.city.download("admin", "/api/roster.xlsx");
		assertThat(roster.statusCode()).isEqualTo(200);
		var again = this.city.upload("admin", "/api/roster", "file", "花名册.xlsx", roster.body());
		assertThat(again.status()).as(again.text()).isEqualTo(200);
		assertThat(again.body().at("/imported/workers").asInt()).isEqualTo(22);
		assertThat(again.body().at("/imported/file").asInt()).isZero();
		assertThat(again.body().path("passwords")).isEmpty();
		assertThat(everything()).isEqualTo(before);
		assertThat(this.city.get("lx1", "/api/workers/lx1/file").status()).as("the password holds").isEqualTo(200);
		theyAreReadInOneForm();
		everybodyGetsWhatTheyAnswerFor();
	}

	@Test
	void facts_that_were_entered_come_back_too() throws IOException {
		for (var fact : List.of(Map.of("kind", "certificate", "value", "社会工作师"),
				Map.of("kind", "sanction", "value", "政务警告"), Map.of("kind", "birth", "number", 2),
				Map.of("kind", "medical-period", "value", "职业病", "until", "2026-09-30"), Map.of("kind", "injury"),
				Map.of("kind", "commendation", "value", "县级先进（2026）"),
				Map.of("kind", "training", "value", "社会工作（初级） 培训", "hours", 40, "organiser", "县委组织部"),
				Map.of("kind", "correction", "field", "grade", "value", "3"))) {
			var sent = new LinkedHashMap<String, Object>(fact);
			sent.putAll(Map.of("date", "2026-03-10", "paper", "证明 2026-17", "note", "核对无误"));
			var answer = this.city.post("hr", "/api/workers/dm3/facts", sent);
			assertThat(answer.status()).as(fact + answer.text()).isEqualTo(200);
		}
		var before = everything();
		var roster = this.city.download("admin", "/api/roster.xlsx").body();
		assertThat(textsOf(roster)).contains("县级先进（2026）").doesNotContain("不是系统认识的写法");
		var again = this.city.upload("admin", "/api/roster", "file", "花名册.xlsx", roster);
		assertThat(again.status()).as(again.text()).isEqualTo(200);
		assertThat(everything()).isEqualTo(before);
	}

	private static String textsOf(byte[] workbook) throws IOException {
		try (var texts = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook)))) {
			return texts.getText();
		}
	}

	private void theyAreReadInOneForm() {
		var lines = this.database.queryForList(
				"select kind, entry_value, quantity, until_date from file_entry where worker = 'lx1' and kind <> 'correction' order by entry_date desc");
		assertThat(lines.stream()
			.map((line) -> "%s %s %s".formatted(line.get("KIND"), line.get("ENTRY_VALUE"), line.get("QUANTITY"))))
			.containsExactly("leave annual 2.00", "assessment competent null", "child-birth null 2.00",
					"pregnancy null null", "training 岗前培训 40.00", "miscarriage null 15.00", "commendation 区级先进 null",
					"certificate assistant null", "post-change 社工 null", "discipline warning null",
					"absence null 2.00");
	}

	private void everybodyGetsWhatTheyAnswerFor() {
		var before = everything();
		for (var account : List.of("office", "hr", "mz", "cz-office")) {
			var part = this.city.download(account, "/api/roster.xlsx");
			assertThat(part.statusCode()).as(account).isEqualTo(200);
			var again = this.city.upload("admin", "/api/roster", "file", "花名册.xlsx", part.body());
			assertThat(again.status()).as(account + again.text()).isEqualTo(200);
			assertThat(again.body().at("/imported/workers").asInt()).as(account)
				.isEqualTo(account.equals("cz-office") ? 3 : account.equals("office") ? 18 : 19);
		}
		assertThat(everything()).isEqualTo(before);
		for (var account : List.of("lx1", "sec", "watch", "lead")) {
			var refused = this.city.get(account, "/api/roster.xlsx");
			assertThat(refused.status()).as(account).isEqualTo(403);
			assertThat(refused.text()).contains("花名册");
		}
		assertThat(this.city.get(null, "/api/roster.xlsx").status()).isEqualTo(401);
	}

	private Map<String, Object> everything() {
		var all = new TreeMap<String, Object>();
		TABLES.forEach((table) -> all.put(table,
				this.database.queryForList("select * from " + table)
					.stream()
					.map(TheRosterComesBackTest::withoutLocks)
					.sorted()
					.toList()));
		return all;
	}

	/** That a row was locked is no change of what it says. */
	private static String withoutLocks(Map<String, Object> row) {
		var columns = new TreeMap<>(row);
		columns.remove("LOCK_VERSION");
		return columns.toString();
	}

}
