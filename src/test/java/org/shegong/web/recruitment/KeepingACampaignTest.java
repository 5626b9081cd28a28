package org.shegong.web.recruitment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Applicants;
import org.shegong.support.Campaign;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.shegong.web.security.Nonsense;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What the offices of 东胜区 read and keep of a campaign, and what others cannot. */
@RunningCity
@Import(SqlCounter.class)
class KeepingACampaignTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	SqlCounter counter;

	City city;

	Campaign campaign;

	@BeforeEach
	void aCampaignForOnePost() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("campaign").status()).isEqualTo(200);
		}
		this.campaign = Campaign.announced(this.city, this.clock, 1);
	}

	@AfterEach
	void thatEndsAgain() {
		this.city.post("admin", "/api/requests/" + this.campaign.number() + "/withdraw", Map.of("reason", "测试结束"));
	}

	@Test
	void a_candidate_is_registered_with_what_was_found_about_them() {
		var answer = add(Map.of("name", "包雨", "idNumber", Applicants.idNumber(1), "education", "本科", "certificate", "无",
				"householdRegistration", "陕西省榆林市", "declared", "涉黑涉恶、参加邪教或从事非法宗教活动、open-case"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("no").asInt()).isEqualTo(1);
		assertThat(answer.body().path("findings").findValuesAsText("rule")).contains("ORD-21, R-23, C-12", "P-12");
		var listed = this.city.get("mz", this.campaign.path("/candidates")).body().path(0);
		assertThat(listed.path("gender").asText()).isEqualTo("男");
		assertThat(listed.path("declared").size()).isEqualTo(2);
		assertThat(listed.path("idNumber").asText()).isEqualTo(Applicants.idNumber(1));
	}

	@Test
	void what_is_wrong_with_a_candidate_is_said_field_by_field_and_nothing_is_kept() {
		var answer = add(
				Map.of("name", "包雨", "idNumber", "150602199001010001", "education", "博士后", "maritalStatus", "married"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().path("errors").findValuesAsText("column")).contains("idNumber", "education",
				"certificate", "maritalStatus");
		assertThat(answer.text()).contains("妇女权益保障法");
		assertThat(this.city.get("mz", this.campaign.path("/candidates")).body()).isEmpty();
	}

	@Test
	void a_list_with_one_wrong_row_is_refused_whole_and_says_which() {
		var wrong = Applicants.of(5).with(Applicants.idNumber(3), Applicants.idNumber(1)).with("电话", "婚育状况");
		var answer = upload(wrong.workbook(), "");
		assertThat(answer.status()).isEqualTo(422);
		var errors = answer.body().path("errors");
		assertThat(errors.path(0).path("row").asInt()).isEqualTo(1);
		assertThat(errors.path(0).path("message").asText()).contains("婚育状况", "第四十三条");
		var doubled = upload(Applicants.of(5).with(Applicants.idNumber(3), Applicants.idNumber(1)).workbook(), "");
		assertThat(doubled.status()).isEqualTo(422);
		assertThat(doubled.body().path("errors").path(0).path("row").asInt()).isEqualTo(5);
		assertThat(doubled.message()).contains("重复");
		assertThat(this.city.get("mz", this.campaign.path("/candidates")).body()).isEmpty();
	}

	@Test
	void lists_of_nothing_are_told_as_mistakes_while_a_campaign_runs() {
		assertThat(Nonsense.believed(this.city, "mz", "POST " + this.campaign.path("/candidates"))).isEmpty();
		this.campaign.register(5).reviewed();
		assertThat(Nonsense.believed(this.city, "mz", "PUT " + this.campaign.path("/scores"))).isEmpty();
		this.campaign.examined(5).published(1);
		assertThat(Nonsense.believed(this.city, "mz", "POST " + this.campaign.path("/objections"))).isEmpty();
		this.campaign.undisputed(this.jobs);
		assertThat(this.city.get("mz", this.campaign.path("")).body().path("tasks").toString()).isNotBlank();
		assertThat(Nonsense.believed(this.city, "mz", "PUT " + this.campaign.path("/hires"))).isEmpty();
	}

	@Test
	void a_rehearsal_stores_nothing_and_a_registration_can_be_taken_back() {
		assertThat(upload(Applicants.of(5).zipped(), "?dryRun=true").body().path("people").asInt()).isEqualTo(5);
		assertThat(this.city.get("mz", this.campaign.path("/candidates")).body()).isEmpty();
		assertThat(upload(Applicants.of(5).workbook(), "").status()).isEqualTo(200);
		assertThat(upload(Applicants.of(5).workbook(), "").status()).as("all of them again").isEqualTo(422);
		assertThat(this.city.call("mz", "", "DELETE " + this.campaign.path("/candidates/2")).status()).isEqualTo(200);
		assertThat(this.city.call("mz", "", "DELETE " + this.campaign.path("/candidates/2")).status()).isEqualTo(404);
		assertThat(this.city.get("mz", this.campaign.path("/candidates")).body()).hasSize(4);
	}

	@Test
	void pages_of_candidates_are_searched_by_number_and_name() {
		assertThat(upload(Applicants.of(120).workbook(), "").status()).isEqualTo(200);
		var last = this.city.get("mz", this.campaign.path("/candidates?page=3")).body();
		assertThat(last.path("rows")).hasSize(20);
		assertThat(last.path("rows").path(0).path("no").asInt()).isEqualTo(101);
		assertThat(last.path("total").asInt()).isEqualTo(120);
		assertThat(last.path("pages").asInt()).isEqualTo(3);
		assertThat(last.path("rows").path(0).path("findings").isArray()).isTrue();
		assertThat(found("zz", "117")).containsExactly("117");
		assertThat(found("mz", last.path("rows").path(3).path("name").asText())).contains("104");
		var idNumber = last.path("rows").path(3).path("idNumber").asText();
		assertThat(found("mz", idNumber)).containsExactly("104");
		assertThat(found("zz", idNumber)).as("who sees it in parts only does not find it").isEmpty();
		assertThat(found("mz", "%")).isEmpty();
		assertThat(this.city.get("mz", this.campaign.path("/candidates?page=0")).status()).isEqualTo(400);
	}

	private List<String> found(String account, String part) {
		var answer = this.city.get(account,
				this.campaign.path("/candidates?page=1&q=" + URLEncoder.encode(part, StandardCharsets.UTF_8)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().path("rows").findValuesAsText("no");
	}

	@Test
	void three_hundred_cost_hardly_more_statements_than_one() {
		var before = this.counter.count();
		assertThat(upload(Applicants.of(300).workbook(), "").status()).isEqualTo(200);
		assertThat(this.counter.count().since(before).statements()).isLessThan(60);
		before = this.counter.count();
		assertThat(this.city.get("mz", this.campaign.path("/candidates")).body()).hasSize(300);
		// the login and the line of the audit trail among them
		assertThat(this.counter.count().since(before).statements()).isLessThan(30);
	}

	@Test
	void whoever_only_looks_on_sees_masked_numbers_and_changes_nothing() {
		assertThat(upload(Applicants.of(1).zipped(), "").status()).isEqualTo(200);
		for (var reader : List.of("office", "zz")) {
			var seen = this.city.get(reader, this.campaign.path("/candidates")).body().path(0);
			assertThat(seen.path("idNumber").asText()).startsWith("***").doesNotContain("1990");
			assertThat(seen.path("phone").asText()).contains("***");
			var refused = this.city.post(reader, this.campaign.path("/candidates"), Map.of("name", "甲"));
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.message()).contains("登记候选人");
		}
		assertThat(this.city.get("mz", this.campaign.path("")).body().path("tasks").path(0).asText())
			.isEqualTo("enterCandidates");
	}

	@Test
	void another_county_workers_and_strangers_learn_nothing() {
		for (var path : List.of("", "/candidates", "/objections", "/hires", "/scores.xlsx",
				"/candidates/template.xlsx")) {
			for (var stranger : List.of("kbmz", "kboffice", "yd1")) {
				assertThat(this.city.get(stranger, this.campaign.path(path)).status()).as(stranger + path)
					.isEqualTo(404);
			}
			assertThat(this.city.get(null, this.campaign.path(path)).status()).isEqualTo(401);
		}
		assertThat(this.city.post("kbmz", this.campaign.path("/candidates"), Map.of()).status()).isEqualTo(404);
		assertThat(this.city.get("mz", "/api/recruitments/recruitment-999").status()).isEqualTo(404);
		assertThat(this.city.get("mz", "/api/recruitments/leave-1").status()).isEqualTo(404);
	}

	@Test
	void nothing_can_be_registered_once_the_registration_is_over() {
		this.campaign.register(2);
		assertThat(add(Map.of("name", "甲")).status()).isEqualTo(403);
		assertThat(this.city.put("mz", this.campaign.path("/scores"), List.of()).status()).isEqualTo(403);
		assertThat(this.city.put("mz", this.campaign.path("/hires"), List.of()).status()).isEqualTo(403);
		assertThat(this.city.post("mz", this.campaign.path("/objections"), Map.of("candidate", 1)).status())
			.isEqualTo(403);
	}

	@Test
	void scores_come_on_the_sheet_that_names_the_candidates() throws IOException {
		this.campaign.register(3).reviewed();
		var sheet = this.city.download("mz", this.campaign.path("/scores.xlsx")).body();
		try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
			var rows = book.getFirstSheet().read();
			assertThat(rows.get(0).getCellText(2)).startsWith("笔试");
			assertThat(rows.get(2).getCellText(0)).isEqualTo("2");
			assertThat(rows.get(2).getCellText(1)).isEqualTo(Applicants.name(1));
		}
		var wrong = scores("1,%s,90,85.5\n2,%s,101,80\n9,%s,70,70".formatted(Applicants.name(0), Applicants.name(2),
				Applicants.name(1)));
		assertThat(wrong.status()).isEqualTo(422);
		var errors = wrong.body().path("errors");
		assertThat(errors.findValuesAsText("row")).contains("3", "4").doesNotContain("2");
		assertThat(errors.findValuesAsText("column")).contains("written", "name", "candidate");
		assertThat(scores("1,%s,90,85.5\n2,%s,88,缺考".formatted(Applicants.name(0), Applicants.name(1))).status())
			.isEqualTo(200);
		var kept = this.city.get("mz", this.campaign.path("/candidates")).body();
		assertThat(kept.path(0).path("interview").asText()).isEqualTo("85.5");
		assertThat(kept.path(1).path("interview").isNull()).isTrue();
	}

	@Test
	void objections_are_taken_in_while_the_list_is_out() {
		this.campaign.register(4).reviewed().examined(4).published(1);
		var unknown = this.city.post("mz", this.campaign.path("/objections"), Map.of("candidate", 3, "text", "不在名单"));
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.message()).contains("公示名单");
		assertThat(this.city.post("mz", this.campaign.path("/objections"), Map.of("text", "谁")).status())
			.isEqualTo(422);
		assertThat(this.city
			.post("mz", this.campaign.path("/objections"), Map.of("candidate", 1, "raisedBy", " ", "text", "学历不实"))
			.status()).isEqualTo(200);
		var raised = this.city.get("office", this.campaign.path("/objections")).body();
		assertThat(raised).hasSize(1);
		assertThat(raised.path(0).path("raisedBy").isNull()).isTrue();
		assertThat(this.city.get("mz", this.campaign.path("/candidates?page=1&task=receiveObjections"))
			.body()
			.path("rows")
			.findValuesAsText("no")).containsExactly("1");
		var open = this.city.get("mz", this.campaign.path("/objections?page=1&open=true&q=1")).body();
		assertThat(open.path("rows").findValuesAsText("name")).containsExactly(Applicants.name(0));
		assertThat(this.city.get("mz", this.campaign.path("/objections?page=1&q=3")).body().path("total").asInt())
			.isZero();
	}

	@Test
	void formalities_are_kept_unfinished_and_say_what_is_missing() {
		this.campaign.register(2).reviewed().examined(2).published(1).undisputed(this.jobs);
		var blank = this.city.get("mz", this.campaign.path("/hires")).body();
		assertThat(blank.path("names").path("1").asText()).isEqualTo(Applicants.name(0));
		assertThat(blank.path("communities").findValuesAsText("code")).containsExactly("ds-hx", "ds-yd");
		var page = this.city.get("mz", this.campaign.path("/hires?page=1&q=1")).body();
		assertThat(page.path("rows").findValuesAsText("candidate")).containsExactly("1");
		assertThat(page.path("rows").findValuesAsText("name")).containsExactly(Applicants.name(0));
		var wrong = this.city.put("mz", this.campaign.path("/hires"),
				List.of(Map.of("candidate", 1, "contractFrom", "明天", "monthlyWage", "很多")));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body().path("errors").findValuesAsText("column")).containsExactlyInAnyOrder("contractFrom",
				"monthlyWage");
		var kept = this.city.put("mz", this.campaign.path("/hires"),
				List.of(Map.of("candidate", 1, "code", "new1", "unit", "ds-yd", "contractFrom", "2026-04-01")));
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		assertThat(kept.text()).contains("40学时", "上岗证").doesNotContain("请填写人员编号");
		assertThat(this.city.put("mz", this.campaign.path("/hires"), List.of(Map.of("candidate", 2))).status())
			.isEqualTo(422);
	}

	private City.Answer add(Map<String, ?> said) {
		return this.city.post("mz", this.campaign.path("/candidates"), said);
	}

	private City.Answer upload(byte[] file, String query) {
		return this.city.upload("mz", this.campaign.path("/candidates/upload" + query), "file", "a", file);
	}

	private City.Answer scores(String lines) {
		return this.city.upload("mz", this.campaign.path("/scores/upload"), "file", "a",
				new Applicants("序号,姓名,笔试成绩,面试", lines).workbook());
	}

}
