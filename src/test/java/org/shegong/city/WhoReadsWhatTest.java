package org.shegong.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who reads what of somebody's health and family: the person, the personnel clerks, and
 * whoever decides on that very request; all others learn that somebody is away (PIPL 6,
 * 28).
 */
@RunningCity
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhoReadsWhatTest {

	private static final String ILL = "抑郁症复诊";

	private static final String LOST = "流产后休养";

	private static final String ID = "320411198601150015";

	/** What nobody may learn from a list, a name or a count. */
	private static final String[] TELLING = { ILL, LOST, "病假", "产假", "流产", "医疗期", "孕期", "sick", "maternity",
			"miscarriage", "medical-period", "pregnancy", "2026-11-11" };

	/** Everybody else who may open a file. */
	private static final List<String> READERS = List.of("watch", "sjb", "civil-office", "social-office");

	private static final List<String> CLERKS = List.of("office", "hr", "party-office", "admin");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcTemplate database;

	City city;

	static String ill;

	static String lost;

	static String own;

	@BeforeEach
	void threeWhoAreAway() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			more();
			fact("m3", Map.of("kind", "medical-period", "date", "2026-02-02", "until", "2026-02-20", "value", "疾病"));
			fact("m2", Map.of("kind", "pregnancy", "date", "2026-02-10", "value", "2026-11-11"));
			fact("m4", Map.of("kind", "pregnancy", "date", "2026-02-10", "value", "2026-10-10"));
			ill = this.city.started("m1", "leave", leave("sick", ILL, Map.of()));
			lost = this.city.started("m4", "leave",
					leave("maternity", LOST, Map.of("birth", "miscarriage", "pregnancyMonths", 2)));
			own = this.city.started("m7", "leave", leave("personal", "家事", Map.of()));
		}
	}

	/** The county's departments, and an identity number. */
	private void more() {
		var posts = "account,name,post,unit,password\n" + "civil-office,闻民,civil-affairs,qh-hr,pw-civil-office\n"
				+ "social-office,闻社,social-work-department,qh-hr,pw-social-office\n"
				+ "party-office,闻组,organization-department,qh-hr,pw-party-office\n";
		var workers = "code,name,gender,birthDate,idNumber,education,householdRegistration,class,position,unit,"
				+ "workingSince,servingSince,certificate,grade,contractFrom,contractUntil,contractNumber,monthlyWage\n"
				+ "m1,孙立,male,1986-01-15," + ID + ",college,清河县,elected,committee-member,qh-bh,2019-07-01,"
				+ "2020-07-01,none,1,2024-01-01,2029-12-31,HT-m1,3480\n";
		var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
				City.zip(Map.of("posts.csv", posts, "workers.csv", workers)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private void fact(String worker, Map<String, ?> form) {
		var answer = this.city.post("office", "/api/workers/" + worker + "/facts", form);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private static Map<String, Object> leave(String kind, String reason, Map<String, ?> more) {
		var form = new LinkedHashMap<String, Object>(Map.of("kind", kind, "from", "2026-03-16", "until", "2026-03-18"));
		if (kind.equals("maternity")) {
			form.remove("until");
		}
		form.put("reason", reason);
		form.putAll(more);
		return form;
	}

	@Test
	@Order(1)
	void deciders_see_that_others_are_away_and_applicants_see_nobody() {
		var decided = this.city.filledIn("sec", own, "secretaryDecides").get("brief").toString();
		assertThat(decided).contains("孙立", "吴芳", "离岗（审批中）").doesNotContain(TELLING);
		this.city.completed("sec", own, "secretaryDecides", Map.of("decision", "return", "opinion", "请改日期"));
		var returned = this.city.filledIn("m7", own, "revise");
		assertThat(returned).containsEntry("reason", "家事").containsEntry("from", "2026-03-16");
		assertThat(returned.get("brief").toString()).contains("请改日期")
			.doesNotContain("孙立", "吴芳")
			.doesNotContain(TELLING);
		assertThat(this.database.queryForList("select TEXT_ from ACT_RU_VARIABLE", String.class)).doesNotContain("家事");
		this.city.completed("m7", own, "revise", Map.of("decision", "resubmit"));
		assertThat(this.city.filledIn("sec", own, "secretaryDecides").get("brief").toString()).contains("家事");
	}

	@Test
	@Order(2)
	void whoever_decides_reads_of_the_very_request_what_it_takes_on_every_way() {
		var task = taskOf(ill);
		var browser = new Browser(this.port).logIn("sec", "tasklist");
		for (var path : List.of("/form-variables", "/form-variables?deserializeValues=false", "/variables",
				"/variables/brief", "/form-variables?variableNames=brief")) {
			assertThat(this.city.get("sec", "/engine-rest/task/" + task + path).text()).as(path)
				.contains("病假", "2026年3月16日", "证明材料", "未提交")
				.doesNotContain(ILL);
			assertThat(browser.get("/camunda/api/engine/engine/default/task/" + task + path).body()).contains("病假")
				.doesNotContain(ILL);
		}
		for (var other : List.of("m2", "m7", "watch", "sjb", "deputy", "social-office", "civil-office", "cz-watch",
				"dm-sec")) {
			for (var path : List.of("/form-variables", "/variables", "/variables/brief", "/localVariables")) {
				assertThat(this.city.get(other, "/engine-rest/task/" + task + path).status()).as(other + path)
					.isIn(403, 404);
			}
		}
	}

	@Test
	@Order(3)
	void neither_history_nor_engine_keeps_what_was_written() {
		for (var reader : List.of("watch", "sjb", "sec", "m7", "deputy", "admin")) {
			for (var list : List.of("/variable-instance", "/history/variable-instance", "/history/detail",
					"/history/decision-instance?includeInputs=true", "/task", "/history/task",
					"/history/activity-instance", "/history/process-instance", "/history/user-operation")) {
				assertThat(this.city.get(reader, "/engine-rest" + list).text()).as(reader + list)
					.doesNotContain(TELLING);
			}
		}
		assertThat(this.city.get("watch", "/engine-rest/variable-instance").text()).isEqualTo("[]");
		assertThat(count("ACT_HI_VARINST") + count("ACT_HI_DETAIL") + count("ACT_HI_DEC_IN")).isZero();
		assertThat(this.database.queryForList("select BYTES_ from ACT_GE_BYTEARRAY where TYPE_ <> 1", byte[].class))
			.noneMatch((bytes) -> bytes != null && new String(bytes, StandardCharsets.UTF_8).contains(ILL));
		assertThat(this.database.queryForList("select TEXT_ from ACT_RU_VARIABLE", String.class)).doesNotContain(ILL,
				LOST, "sick", "maternity");
	}

	@Test
	@Order(4)
	void who_watches_does_not_search_by_what_is_written() {
		for (var query : List.of("/process-instance?variables=kind_eq_sick", "/task?processVariables=kind_eq_sick",
				"/execution?processVariables=kind_eq_sick", "/history/process-instance?variables=kind_eq_sick")) {
			assertThat(this.city.get("watch", "/engine-rest" + query).status()).as(query).isEqualTo(403);
		}
		var inside = "[{\"name\":\"kind\",\"operator\":\"eq\",\"value\":\"sick\"}]";
		var either = "{\"orQueries\":[{\"%s\":" + inside + "}]}";
		for (var query : List.of("process-instance variables", "task processVariables",
				"history/process-instance variables", "history/task processVariables")) {
			var at = query.split(" ");
			var answer = this.city.call("watch", "", "POST /engine-rest/" + at[0] + " " + either.formatted(at[1]));
			assertThat(answer.status()).as(query + answer.text()).isEqualTo(403);
		}
		var cockpit = new Browser(this.port).logIn("watch", "cockpit");
		var cases = "/camunda/api/cockpit/plugin/base/default/process-instance";
		assertThat(cockpit.get(cases + "?variables=kind_eq_sick").statusCode()).isEqualTo(403);
		assertThat(cockpit.post(cases, "{\"variables\":" + inside + "}").statusCode()).isEqualTo(403);
		assertThat(cockpit.post(cases + "/count", either.formatted("variables")).statusCode()).isEqualTo(403);
		var all = cockpit.post(cases, "{\"variables\":[]}");
		assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
	}

	@Test
	@Order(4)
	void whoever_looks_for_a_stand_in_does_not_read_when_others_are_away() {
		var asked = this.city.preview("m5", "leave", leave("personal", "家事", Map.of("deputy", "m1")));
		assertThat(asked.body().path("objections").toString()).contains("孙立这些天不能代岗")
			.doesNotContain("m1", "3月16日", "2026-03-16");
	}

	@Test
	@Order(5)
	void a_file_tells_of_health_and_family_only_the_person_and_the_clerks() {
		this.city.approves("sec", ill, "secretaryDecides");
		var soft = new SoftAssertions();
		for (var code : List.of("m1", "m2", "m3", "m4")) {
			for (var reader : READERS) {
				soft.assertThat(this.city.get(reader, "/api/workers/" + code + "/file").text())
					.as(reader + " " + code)
					.doesNotContain(TELLING)
					.doesNotContain(ID.substring(0, 6));
				soft.assertThat(printed(reader, code))
					.as("docx " + reader + code)
					.doesNotContain(TELLING)
					.doesNotContain("工伤");
			}
		}
		soft.assertThat(this.city.get("watch", "/api/workers/m1/file").text())
			.contains("\"kind\":\"away\"", "离岗", "2026-03-16", "****************15");
		for (var reader : List.of("m1", "office", "hr", "party-office", "admin")) {
			soft.assertThat(this.city.get(reader, "/api/workers/m1/file").text()).as(reader).contains("病假", ID);
			soft.assertThat(printed(reader, "m1")).as("docx " + reader).contains("病假", ID);
		}
		for (var reader : CLERKS) {
			soft.assertThat(this.city.get(reader, "/api/workers/m2/file").text())
				.as(reader)
				.contains("孕期", "2026-11-11");
		}
		for (var other : List.of("m7", "sec", "deputy", "cz-office", "cz-watch")) {
			soft.assertThat(this.city.get(other, "/api/workers/m1/file").status()).as(other).isEqualTo(403);
		}
		soft.assertAll();
	}

	@Test
	@Order(6)
	void registers_and_filings_tell_that_somebody_is_away() {
		assertThat(this.city.get("sjb", "/api/filings").text()).contains("孙立", "离岗").doesNotContain(TELLING);
		for (var reader : List.of("sjb", "social-office", "civil-office")) {
			assertThat(unzipped(this.city.download(reader, "/api/roster.xlsx").body())).as(reader)
				.contains("HT-m1")
				.doesNotContain("2026-11-11", ID);
		}
		assertThat(unzipped(this.city.download("office", "/api/roster.xlsx").body())).contains("2026-11-11", ID);
		for (var other : List.of("m2", "m7", "sec")) {
			assertThat(this.city.get(other, "/api/requests").text()).as(other).doesNotContain(ILL, LOST);
		}
	}

	@Test
	@Order(6)
	void a_busy_county_hides_nothing_of_anothers() {
		var before = this.city.get("sjb", "/api/filings").text();
		for (int more = 0; more < 210; more++) {
			this.database.update("insert into filing (request, recipient, recipient_unit, worker, filed_on, occasion,"
					+ " summary) select request, recipient, 'cz-zl', 'yt1', filed_on, occasion, '别县' from filing"
					+ " where worker = 'm1'");
		}
		assertThat(this.database.queryForObject("select count(*) from filing where worker = 'yt1'", Long.class))
			.isGreaterThanOrEqualTo(210);
		assertThat(this.city.get("sjb", "/api/filings").text()).isEqualTo(before).contains("孙立");
	}

	@Test
	@Order(7)
	void changes_of_accounts_are_for_administrators_and_counts_for_who_watches() {
		assertThat(this.city
			.put("m4", "/engine-rest/user/m4/profile", Map.of("id", "m4", "firstName", "芳", "lastName", "吴"))
			.status()).isGreaterThanOrEqualTo(200);
		for (var reader : List.of("watch", "cz-watch", "sec", "m7")) {
			assertThat(this.city.get(reader, "/engine-rest/history/user-operation").text()).as(reader)
				.doesNotContain("\"entityType\":\"User\"");
		}
		assertThat(this.city.get("watch", "/engine-rest/history/user-operation").text())
			.contains("\"processDefinitionKey\":\"leave\"");
		for (var other : List.of("m7", "sec", "office", "lx1")) {
			assertThat(this.city.get(other, "/engine-rest/process-definition/statistics").status()).as(other)
				.isEqualTo(403);
			var browser = new Browser(this.port).logIn(other, "tasklist");
			assertThat(
					browser.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics").statusCode())
				.as(other)
				.isGreaterThanOrEqualTo(400);
		}
	}

	@Test
	@Order(8)
	void a_preview_does_not_tell_of_accounts_elsewhere() {
		assertThat(objections("m6", "leave", withDeputy("yt1")))
			.isEqualTo(objections("m6", "leave", withDeputy("nobody")));
		assertThat(objections("m6", "leave", withDeputy("cz-lead")))
			.isEqualTo(objections("m6", "leave", withDeputy("nobody")));
		for (var process : List.of("dismissal", "secondment", "renewal", "probation")) {
			assertThat(objections("office", process, Map.of("worker", "yt1"))).as(process)
				.isEqualTo(objections("office", process, Map.of("worker", "nobody")));
		}
	}

	private static Map<String, Object> withDeputy(String deputy) {
		return leave("personal", "家事", Map.of("deputy", deputy, "from", "2026-04-20", "until", "2026-04-20"));
	}

	/** With the code that was asked for left out. */
	private String objections(String account, String process, Map<String, ?> fields) {
		var text = this.city.preview(account, process, fields).body().path("objections").toString();
		return text.replaceAll("yt1|cz-lead|nobody", "…");
	}

	private long count(String table) {
		return this.database.queryForObject("select count(*) from " + table, Long.class);
	}

	private String taskOf(String number) {
		return this.city.get("sec", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.get(0)
			.path("id")
			.asText();
	}

	private String printed(String reader, String code) {
		return unzipped(this.city.download(reader, "/api/workers/" + code + "/file.docx").body());
	}

	/** The text of all parts of a document of the office. */
	private static String unzipped(byte[] file) {
		var text = new StringBuilder();
		try {
			var document = Files.write(Files.createTempFile("document", ".zip"), file);
			try (var zip = new ZipFile(document.toFile())) {
				for (var part : Collections.list(zip.entries())) {
					text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			Files.delete(document);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return text.toString();
	}

}
