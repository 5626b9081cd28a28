package org.shegong.city;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Scans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail: a line for each reading and each change, for those who may see it. */
@RunningCity
class WhoReadAndChangedWhatTest {

	private static final byte[] SCAN = Scans.pdf("诊断证明");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void twoCounties() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void whoever_reads_a_file_is_seen_by_its_owner_once_in_a_sitting() {
		this.city.get("office", "/api/workers/m1/file");
		this.city.get("office", "/api/workers/m1/file");
		this.city.download("watch", "/api/workers/m1/file.docx");
		this.city.get("m1", "/api/workers/m1/file");
		this.city.get("m2", "/api/workers/m1/file");
		assertThat(lines("m1", "?")).containsOnlyOnce("file-read office m1")
			.contains("file-downloaded watch m1")
			.doesNotContain("file-read m1 m1", "file-read m2 m1");
		var row = row("m1", "?account=office", "file-read");
		assertThat(row.path("actionTitle").asText()).isEqualTo("查阅人事档案");
		assertThat(row.path("name").asText()).isEqualTo("严青");
		assertThat(row.path("post").asText()).contains("党政办");
		this.clock.setTo(LocalDate.of(2026, 3, 3));
		this.city.get("office", "/api/workers/m1/file");
		assertThat(lines("m1", "?account=office&from=2026-03-03")).containsExactly("file-read office m1");
	}

	@Test
	void proofs_and_registers_are_noted_without_what_they_say() {
		var note = this.city.upload("m4", "/api/evidence", "file", "流产证明.pdf", SCAN).body().path("id").asText();
		this.city.started("m4", "leave", Map.of("kind", "sick", "from", "2026-03-16", "until", "2026-03-18", "reason",
				"保密的理由", "evidence", note));
		this.city.get("m4", "/api/evidence/" + note);
		this.city.get("hr", "/api/evidence/" + note);
		this.city.download("hr", "/api/roster.xlsx");
		this.city.download("cz-office", "/api/roster.xlsx");
		assertThat(lines("m4", "?")).contains("proof-read hr m4", "roster-downloaded hr null")
			.doesNotContain("proof-read m4 m4", "roster-downloaded cz-office null");
		assertThat(row("m4", "?", "roster-downloaded").path("detail").asText()).contains("身份证号");
		assertThat(this.city.get("admin", "/api/audit").text()).doesNotContain("流产", "保密的理由");
	}

	@Test
	void a_roster_leaves_a_line_for_itself_and_for_everybody_it_changes() {
		var change = Map.of("workers.csv", WORKERS + "lx1,尤佳,female,1993-01-01,college,recruited,social-worker,qh-dm,\n"
				+ "new1,新来,female,1993-01-01,college,recruited,social-worker,qh-dm,the-first-word-9\n");
		var roster = new java.util.LinkedHashMap<>(change);
		roster.put("posts.csv", "account,name,post,unit,password\nlead,施文,area-lead,qh-ld,\nnew2,新岗,supervisor,qh,\n");
		var zip = City.zip(roster);
		this.city.upload("admin", "/api/roster?dryRun=true", "file", "r.zip", zip);
		assertThat(lines("admin", "?worker=new1")).isEmpty();
		assertThat(this.city.upload("admin", "/api/roster", "file", "r.zip", zip).status()).isEqualTo(200);
		assertThat(lines("admin", "?account=admin")).contains("roster-imported admin null",
				"master-data-changed admin lx1", "worker-entered admin new1", "password-issued admin new1",
				"password-issued admin new2", "post-taken admin lead", "post-given admin lead",
				"post-given admin new2");
		assertThat(row("admin", "?worker=lx1", "master-data-changed").path("detail").asText()).contains("单位");
		assertThat(this.city.get("admin", "/api/audit").text()).doesNotContain("the-first-word-9");
		assertThat(lines("watch", "?")).contains("roster-imported admin null", "post-taken admin lead");
	}

	@Test
	void passwords_and_accounts_are_noted_with_whose_and_by_whom() {
		var drawn = this.city.post("office", "/api/accounts/m5/password", Map.of()).body().path("password").asText();
		// which changes it at once
		this.city.comesIn("m5", drawn);
		this.city.post("admin", "/engine-rest/user/m5/unlock", Map.of());
		assertThat(lines("m5", "?")).contains("password-drawn office m5", "password-changed m5 m5",
				"account-unlocked admin m5");
		this.city.post("m6", "/api/accounts/m5/password", Map.of());
		assertThat(lines("m5", "?")).doesNotContain("password-drawn m6 m5");
	}

	@Test
	void counties_groups_and_rights_are_noted_with_what_was_given_or_taken() {
		this.city.put("admin", "/engine-rest/tenant/cz-zl/user-members/m9", Map.of());
		this.city.call("admin", "", "DELETE /engine-rest/tenant/cz-zl/user-members/m9");
		this.city.put("admin", "/engine-rest/group/camunda-admin/members/m9", Map.of());
		this.city.call("admin", "", "DELETE /engine-rest/group/camunda-admin/members/m9");
		var right = this.city.post("admin", "/engine-rest/authorization/create", Map.of("type", 1, "permissions",
				List.of("READ"), "userId", "m9", "resourceType", 6, "resourceId", "leave"));
		assertThat(right.status()).as(right.text()).isEqualTo(200);
		this.city.call("admin", "", "DELETE /engine-rest/authorization/" + right.body().path("id").asText());
		this.city.post("admin", "/engine-rest/user/create",
				Map.of("profile", Map.of("id", "made", "firstName", "新", "lastName", ""), "credentials",
						Map.of("password", "by-another-9")));
		var told = new ArrayList<String>();
		this.city.get("admin", "/api/audit?worker=m9")
			.body()
			.path("rows")
			.forEach((line) -> told.add("%s %s %s".formatted(line.path("action").asText(),
					line.path("subject").asText(), line.path("detail").asText())));
		assertThat(told)
			.contains("county-changed cz-zl 加入", "county-changed cz-zl 移出", "group-changed camunda-admin 加入",
					"group-changed camunda-admin 移出")
			.anyMatch((line) -> line.startsWith("rights-changed m9 保存") && line.contains("leave：READ"))
			.anyMatch((line) -> line.startsWith("rights-changed m9 删除"));
		assertThat(lines("admin", "?worker=made")).containsExactly("account-created admin made");
	}

	@Test
	void notices_and_proofs_handed_in_later_are_noted_and_a_notice_counts_once() {
		var notice = Map.of("worker", "m10", "date", "2026-03-01", "kind", "notice", "text", "检查时不在岗");
		assertThat(this.city.post("office", "/api/notices", notice).body().path("notices").asInt()).isEqualTo(1);
		var again = this.city.post("sjb", "/api/notices", notice);
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.message()).contains("已经登记");
		var number = this.city.started("m10", "leave",
				Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-16", "reason", "家中有事"));
		assertThat(this.city.upload("office", "/api/requests/" + number + "/evidence", "file", "证明.pdf", SCAN).status())
			.isEqualTo(200);
		assertThat(lines("m10", "?")).contains("notice-entered office m10", "proof-added office m10")
			.doesNotContain("notice-entered sjb m10");
		assertThat(this.city.post("m10", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(this.city.post("m10", "/api/requests/" + number + "/withdraw", Map.of()).message())
			.contains("由“卫兰”于", "撤回");
		var fact = this.city.post("hr", "/api/workers/m10/facts",
				Map.of("kind", "commendation", "date", "2026-02-01", "value", "优秀社工", "organiser", "清河县"));
		var strike = "/api/workers/m10/facts/" + fact.body().path("id").asText() + "/strike";
		assertThat(this.city.post("hr", strike, Map.of("reason", "录错")).status()).isEqualTo(200);
		assertThat(this.city.post("office", strike, Map.of("reason", "录错")).message()).contains("由“魏然”于", "划去");
	}

	@Test
	void facts_are_noted_and_nothing_medical_is_named() {
		var fact = this.city.post("hr", "/api/workers/m6/facts",
				Map.of("kind", "commendation", "date", "2026-02-01", "value", "优秀社工", "organiser", "清河县"));
		assertThat(fact.status()).as(fact.text()).isEqualTo(200);
		this.city.post("hr", "/api/workers/m6/facts",
				Map.of("kind", "miscarriage", "date", "2026-02-02", "value", "3"));
		this.city.post("hr", "/api/workers/m6/facts/" + fact.body().path("id").asText() + "/strike",
				Map.of("reason", "录错"));
		this.city.post("hr", "/api/workers/m7/facts",
				Map.of("kind", "post-change", "date", "2026-02-01", "field", "position", "value", "director"));
		assertThat(lines("watch", "?worker=m6")).contains("fact-entered hr m6", "fact-struck hr m6");
		assertThat(lines("watch", "?worker=m7")).contains("post-given hr m7", "master-data-changed hr m7");
		assertThat(this.city.get("watch", "/api/audit?worker=m6").text()).doesNotContain("流产", "录错");
	}

	@Test
	void deputies_settings_and_models_are_noted() throws Exception {
		this.city.post("deputy", "/api/absences",
				Map.of("deputy", "lead", "from", "2026-03-09", "until", "2026-03-10", "processes", List.of()));
		var id = this.city.get("deputy", "/api/absences").body().path("absences").path(0).path("id").asText();
		this.city.post("deputy", "/api/absences/" + id + "/end", Map.of());
		this.city.put("admin", "/api/calendar/2027",
				List.of(Map.of("date", "2027-01-01", "kind", "holiday", "name", "元旦")));
		var model = Files.readAllBytes(Path.of("processes/deputy-watch.bpmn"));
		this.city.upload("admin", "/engine-rest/deployment/create", "data", "deputy-watch.bpmn", model);
		assertThat(lines("admin", "?")).contains("deputy-set deputy deputy", "deputy-ended deputy deputy",
				"model-deployed admin null");
		assertThat(row("admin", "?", "model-deployed").path("subject").asText()).contains("deputy-watch");
	}

	@Test
	void supervisors_see_their_county_and_people_see_themselves() {
		this.city.get("cz-office", "/api/workers/yt1/file");
		this.city.get("hr", "/api/workers/m3/file");
		assertThat(lines("watch", "?")).contains("file-read hr m3").noneMatch((line) -> line.contains("yt1"));
		assertThat(lines("cz-watch", "?")).contains("file-read cz-office yt1").noneMatch((line) -> line.contains("m3"));
		assertThat(this.city.get("watch", "/api/audit?worker=yt1").status()).isEqualTo(403);
		for (var other : List.of("m2", "sec", "hr", "office", "cz-watch")) {
			assertThat(this.city.get(other, "/api/audit?worker=m3").status()).as(other).isEqualTo(403);
		}
		assertThat(lines("m2", "?account=hr")).noneMatch((line) -> line.contains("m3"));
		assertThat(this.city.get(null, "/api/audit").status()).isEqualTo(401);
	}

	@Test
	void people_are_found_by_their_names_too() {
		this.city.get("office", "/api/workers/m2/file");
		this.city.get("cz-office", "/api/workers/yt1/file");
		var m2 = URLEncoder.encode(this.city.get("m2", "/api/me").body().path("name").asText(), StandardCharsets.UTF_8);
		var yt1 = URLEncoder.encode(this.city.get("yt1", "/api/me").body().path("name").asText(),
				StandardCharsets.UTF_8);
		var office = URLEncoder.encode("严青", StandardCharsets.UTF_8);
		assertThat(lines("admin", "?worker=" + m2 + "&account=" + office)).contains("file-read office m2")
			.allMatch((line) -> line.contains(" office "));
		assertThat(lines("watch", "?worker=" + m2)).contains("file-read office m2");
		assertThat(lines("m2", "?worker=" + m2)).contains("file-read office m2");
		for (var stranger : List.of("watch", "m2")) {
			assertThat(this.city.get(stranger, "/api/audit?worker=" + yt1).status()).as(stranger).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "from=gestern", "until=2026-13-01", "from=2026-03-02&until=2026-03-01", "page=0", "page=x" })
	void what_is_no_day_or_page_is_said_in_chinese(String asked) {
		var answer = this.city.get("admin", "/api/audit?" + asked);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).containsPattern("\\p{IsHan}");
	}

	@Test
	void fifty_lines_are_a_page() {
		var first = this.city.get("admin", "/api/audit").body();
		assertThat(first.path("rows")).hasSize(50);
		assertThat(first.path("pages").asInt()).isGreaterThan(1);
		var second = this.city.get("admin", "/api/audit?page=2").body();
		assertThat(second.path("page").asInt()).isEqualTo(2);
		assertThat(second.path("rows").path(0)).isNotEqualTo(first.path("rows").path(0));
	}

	@Test
	void a_case_that_an_administrator_removes_takes_its_request_along() {
		var leave = Map.of("kind", "personal", "from", "2026-04-20", "until", "2026-04-21", "reason", "家中有事");
		var away = this.city.started("m8", "leave", leave);
		var outing = Map.of("destination", "县委党校", "purpose", "开会", "from", "2026-04-22", "until", "2026-04-22");
		var out = this.city.started("m8", "outing", outing);
		var absence = Map.of("worker", "m8", "from", "2026-02-26", "until", "2026-02-26", "circumstances", "未到岗");
		var missing = this.city.started("sec", "absence", absence);
		var task = this.city.get("sec", "/engine-rest/task?processInstanceBusinessKey=" + out).body().get(0);
		for (var number : List.of(away, out, missing)) {
			assertThat(removes(number).status()).as(number).isEqualTo(204);
			assertThat(state("m8", number)).isEqualTo("已撤回");
		}
		assertThat(lines("m8", "?").stream().filter("case-stopped admin m8"::equals)).hasSize(3);
		assertThat(this.city.post("m8", "/api/requests/" + away + "/withdraw", Map.of()).message())
			.contains("已由“系统管理员”于", "终止");
		assertThat(this.city
			.post("sec", "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
					Map.of("variables", Map.of("decision", Map.of("value", "approve"))))
			.message()).contains("已由“系统管理员”于", "终止");
		this.city.started("m8", "leave", leave);
		this.city.started("m8", "outing", outing);
		this.city.started("sec", "absence", absence);
	}

	@Test
	void what_was_granted_stays_granted_when_its_case_is_removed() {
		var number = this.city.started("m9", "training", Map.of("organiser", "市委党校", "level", "city", "from",
				"2026-04-08", "until", "2026-04-09", "hours", 16, "reason", "轮训"));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		assertThat(removes(number).status()).isEqualTo(204);
		assertThat(state("m9", number)).isEqualTo("已办结");
	}

	@Test
	void what_reserves_of_a_quota_or_of_persons_is_free_again_with_the_reason_told() {
		var asked = Map.of("worker", "dm1", "borrower", "城关镇", "borrowerKind", "town", "from", "2026-04-01", "until",
				"2026-05-31", "reason", "专班");
		var number = this.city.started("office", "secondment", asked);
		var instance = this.city.get("admin", "/engine-rest/process-instance?businessKey=" + number).body().get(0);
		var step = this.city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number).body().get(0);
		var cancelled = this.city.post("admin",
				"/engine-rest/process-instance/" + instance.path("id").asText() + "/modification",
				Map.of("instructions",
						List.of(Map.of("type", "cancel", "activityId", step.path("taskDefinitionKey").asText()))));
		assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(204);
		assertThat(state("office", number)).isEqualTo("已撤回");
		this.city.started("office", "secondment", asked);
	}

	@Test
	void what_an_administrator_changes_by_hand_is_noted() {
		var number = this.city.started("m7", "outing",
				Map.of("destination", "县委党校", "purpose", "开会", "from", "2026-04-22", "until", "2026-04-22"));
		var instance = "/engine-rest/process-instance/"
				+ this.city.get("admin", "/engine-rest/process-instance?businessKey=" + number)
					.body()
					.at("/0/id")
					.asText();
		var definition = "/engine-rest/process-definition/"
				+ this.city.get("admin", "/engine-rest/process-definition?key=outing&latestVersion=true")
					.body()
					.at("/0/id")
					.asText();
		var job = "/engine-rest/job/"
				+ this.city.get("admin", "/engine-rest/job?processInstanceId=" + instance.replaceAll(".*/", ""))
					.body()
					.at("/0/id")
					.asText();
		for (var step : List.of(new Step(definition + "/history-time-to-live", Map.of("historyTimeToLive", 1825)),
				new Step(definition + "/suspended", Map.of("suspended", true)),
				new Step(definition + "/suspended", Map.of("suspended", false)),
				new Step(instance + "/suspended", Map.of("suspended", true)),
				new Step(instance + "/suspended", Map.of("suspended", false)),
				new Step(instance + "/variables/seen", Map.of("value", "x", "type", "String")),
				new Step(job + "/suspended", Map.of("suspended", false)),
				new Step(job + "/retries", Map.of("retries", 2)),
				new Step(job + "/duedate", Map.of("duedate", "2026-05-01T00:00:00.000+0800")))) {
			assertThat(this.city.put("admin", step.path(), step.body()).status()).as(step.path()).isEqualTo(204);
		}
		assertThat(this.city.post("admin", job + "/execute", Map.of()).status()).isEqualTo(204);
		assertThat(details("m7", "case-changed")).contains("恢复后台作业", "变更流程变量", "变更后台作业的重试次数", "变更后台作业的时间", "立即执行后台作业");
		assertThat(details("m7", "case-paused")).containsExactly("暂停办理");
		assertThat(details("m7", "case-resumed")).containsExactly("恢复办理");
		assertThat(details("admin", "setting-changed")).contains("变更历史记录的保存期限");
		assertThat(details("admin", "process-paused")).containsExactly("暂停流程");
		assertThat(details("admin", "process-resumed")).containsExactly("恢复流程");
		assertThat(row("admin", "?account=admin", "setting-changed").path("subject").asText()).isEqualTo("因公外出");
	}

	private record Step(String path, Map<String, Object> body) {
	}

	@Test
	void notices_due_data_and_private_requests_are_noted_when_they_are_read() {
		var number = this.city.started("m3", "leave", Map.of("kind", "sick", "from", "2026-03-16", "until",
				"2026-03-17", "reason", "住院", "evidence", proof("m3")));
		this.city.get("office", "/api/notices?worker=m3");
		assertThat(this.city.get("hr", "/api/retention").status()).isEqualTo(200);
		assertThat(this.city.get("admin", "/api/requests/" + number).status()).isEqualTo(200);
		assertThat(this.city.get("m3", "/api/requests/" + number).status()).isEqualTo(200);
		assertThat(lines("m3", "?")).contains("notices-read office m3", "request-read admin m3")
			.doesNotContain("request-read m3 m3");
		assertThat(lines("watch", "?")).contains("retention-read hr null");
	}

	private String proof(String account) {
		return this.city.upload(account, "/api/evidence", "file", "证明.pdf", SCAN).body().path("id").asText();
	}

	@Test
	void who_comes_too_late_reads_who_took_it_back_and_not_who_returned_it() {
		var asked = Map.of("destination", "县委党校", "purpose", "开会", "from", "2026-05-06", "until", "2026-05-06");
		var number = this.city.started("m2", "outing", asked);
		this.city.completed("sec", number, "communityDecides", Map.of("decision", "return", "opinion", "再议"));
		var revise = this.city.get("m2", "/engine-rest/task?processInstanceBusinessKey=" + number).body().get(0);
		this.city.completed("m2", number, "revise", Map.of("decision", "withdraw"));
		assertThat(this.city.post("m2", "/api/requests/" + number + "/withdraw", Map.of()).message())
			.contains("已由“李梅”于", "撤回）")
			.doesNotContain("退回");
		assertThat(again("m2", revise)).contains("已由“李梅”于", "撤回").doesNotContain("退回");
		var other = this.city.started("m2", "outing", asked);
		this.city.completed("sec", other, "communityDecides", Map.of("decision", "return", "opinion", "再议"));
		var once = this.city.get("m2", "/engine-rest/task?processInstanceBusinessKey=" + other).body().get(0);
		var anew = new java.util.HashMap<String, Object>(asked);
		anew.put("decision", "resubmit");
		this.city.completed("m2", other, "revise", anew);
		assertThat(again("m2", once)).contains("已由“李梅”于", "办理").doesNotContain("赵启明", "退回");
	}

	private String again(String account, JsonNode task) {
		var answer = this.city.post(account, "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", "withdraw"))));
		assertThat(answer.status()).isEqualTo(409);
		return answer.message();
	}

	private City.Answer removes(String number) {
		var instance = this.city.get("admin", "/engine-rest/process-instance?businessKey=" + number).body().get(0);
		return this.city.call("admin", "",
				"DELETE /engine-rest/process-instance/" + instance.path("id").asText() + "?skipCustomListeners=true");
	}

	private String state(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body().path("state").asText();
	}

	private List<String> details(String reader, String action) {
		var details = new ArrayList<String>();
		this.city.get(reader, "/api/audit?account=admin").body().path("rows").forEach((row) -> {
			if (row.path("action").asText().equals(action)) {
				details.add(row.path("detail").asText());
			}
		});
		return details;
	}

	private List<String> lines(String reader, String asked) {
		var lines = new ArrayList<String>();
		var pages = 1;
		for (int page = 1; page <= pages; page++) {
			var answer = this.city.get(reader, "/api/audit" + asked + "&page=" + page);
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			pages = Math.min(9, answer.body().path("pages").asInt());
			answer.body()
				.path("rows")
				.forEach((row) -> lines.add("%s %s %s".formatted(row.path("action").asText(),
						row.path("account").asText(), row.path("worker").asText("null"))));
		}
		return lines;
	}

	private JsonNode row(String reader, String asked, String action) {
		for (var row : this.city.get(reader, "/api/audit" + asked).body().path("rows")) {
			if (row.path("action").asText().equals(action)) {
				return row;
			}
		}
		throw new AssertionError(reader + " sees no " + action);
	}

	private static final String WORKERS = "code,name,gender,birthDate,education,class,position,unit,password\n";

}
