package org.shegong.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of what, by whom it may be read, and what is never in it. */
abstract class PeopleAreTold {

	private static final String REASON = "陪母亲看病";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcTemplate database;

	@Autowired
	RuntimeService cases;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void a_leave_that_is_returned_changed_and_approved_is_told_to_whoever_it_concerns() {
		var number = leave("m1", "2026-06-22", "2026-06-26");
		assertThat(kinds("sec", number)).containsExactly("TASK");
		assertThat(kinds("m1", number)).isEmpty();
		assertThat(kinds("deputy", number)).isEmpty();
		decides("sec", number, "secretaryDecides", "return");
		assertThat(kinds("m1", number)).containsExactly("RETURNED");
		assertThat(newest("m1").path("text").asText()).matches("请假〔2026〕\\d+号 被退回，请看理由，修改或重新办理后再提交");
		assertThat(newest("m1").path("link").asText()).startsWith("#/todo/");
		this.city.completed("m1", number, "revise", Map.of("decision", "resubmit"));
		assertThat(kinds("sec", number)).containsExactly("TASK", "TASK");
		decides("sec", number, "secretaryDecides", "approve");
		assertThat(kinds("deputy", number)).containsExactly("TASK");
		assertThat(newest("deputy").path("task").asText()).contains("分管领导审批").contains("事假5天");
		decides("deputy", number, "deputyLeadDecides", "approve");
		assertThat(kinds("m1", number)).as("and not of the report that is due only after the leave")
			.containsExactly("APPROVED", "RETURNED");
		assertThat(newest("m1").path("link").asText()).isEqualTo("#/mine/" + number);
		assertThat(kinds("m2", number)).isEmpty();
		assertThat(kinds("admin", number)).isEmpty();
		assertThat(this.database.queryForList("select * from message").toString()).doesNotContain(REASON, "personal");
	}

	@Test
	void whoever_had_what_was_taken_back_is_told_that_it_need_not_be_done() {
		var number = leave("m7", "2026-07-06", "2026-07-10");
		decides("sec", number, "secretaryDecides", "approve");
		assertThat(this.city.post("sec", "/api/requests/" + number + "/take-back", Map.of("reason", "再看看")).status())
			.isEqualTo(200);
		assertThat(kinds("deputy", number)).containsExactly("NOT_NEEDED", "TASK");
		assertThat(newest("deputy").path("text").asText()).contains("暂时不用您办理");
		assertThat(kinds("m7", number)).isEmpty();
	}

	@Test
	void whoever_gets_a_post_is_told_how_much_waits_there() {
		leave("m8", "2026-07-13", "2026-07-14");
		var posts = City
			.zip(Map.of("posts.csv", "account,name,post,unit,password\nsec2,王新,community-secretary,qh-bh,pw-sec2"));
		assertThat(this.city.upload("admin", "/api/roster", "file", "posts.zip", posts).status()).isEqualTo(200);
		assertThat(newest("sec2").path("kind").asText()).isEqualTo("SEATED");
		assertThat(newest("sec2").path("text").asText()).matches("您新任职的岗位已有待办 [1-9][0-9]* 项，其中逾期 [0-9]+ 项");
		assertThat(newest("sec2").path("link").asText()).isEqualTo("#/todo");
		assertThat(this.city.upload("admin", "/api/roster", "file", "posts.zip", posts).status()).isEqualTo(200);
		assertThat(this.city.get("sec2", "/api/messages/unread").body().path("count").asInt()).isEqualTo(1);
	}

	@Test
	void a_refusal_reaches_the_applicant_and_what_they_do_themselves_is_not_told_them() {
		var refused = leave("m3", "2026-06-22", "2026-06-23");
		decides("sec", refused, "secretaryDecides", "refuse");
		assertThat(kinds("m3", refused)).containsExactly("REFUSED");
		assertThat(newest("m3").path("link").asText()).isEqualTo("#/mine/" + refused);
		var taken = leave("m4", "2026-06-22", "2026-06-23");
		assertThat(this.city.post("m4", "/api/requests/" + taken + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(kinds("m4", taken)).isEmpty();
		assertThat(kinds("sec", taken)).as("who had it to decide").containsExactly("WITHDRAWN", "TASK");
		assertThat(newest("sec").path("link").asText()).isEqualTo("#/messages");
		assertThat(kinds("deputy", taken)).as("who had not yet").isEmpty();
	}

	@Test
	void what_is_read_or_done_counts_no_more_and_only_ones_own_can_be_read() {
		var first = leave("m5", "2026-06-22", "2026-06-23");
		leave("m6", "2026-06-22", "2026-06-23");
		var unread = unread("sec");
		var id = newest("sec").path("id").asText();
		assertThat(this.city.post("m1", "/api/messages/" + id + "/read", Map.of()).status()).isEqualTo(404);
		assertThat(this.city.post("m1", "/api/messages/x/read", Map.of()).message()).contains("没有这条消息");
		assertThat(this.city.post("m1", "/api/messages/read", Map.of()).status()).isEqualTo(200);
		assertThat(unread("sec")).isEqualTo(unread);
		assertThat(this.city.post("sec", "/api/messages/" + id + "/read", Map.of()).body().path("count").asInt())
			.isEqualTo(unread - 1);
		assertThat(newest("sec").path("read").asBoolean()).isTrue();
		decides("sec", first, "secretaryDecides", "approve");
		assertThat(unread("sec")).isEqualTo(unread - 2);
		assertThat(this.city.post("sec", "/api/messages/read", Map.of()).body().path("count").asInt()).isZero();
		assertThat(unread("sec")).isZero();
	}

	@Test
	void is_found_by_its_kind_and_by_the_number_of_the_request() {
		var number = leave("m7", "2026-06-22", "2026-06-23");
		decides("sec", number, "secretaryDecides", "return");
		assertThat(found("m7", "退回")).hasSize(1);
		assertThat(found("m7", "未批准")).isEmpty();
		assertThat(found("m7", "请假")).hasSize(1);
		assertThat(found("m7", number.replaceAll("\\D", ""))).hasSize(1);
		assertThat(found("m7", "99999")).isEmpty();
		assertThat(this.city.get("m7", "/api/messages?page=0").status()).isEqualTo(400);
	}

	@Test
	void what_is_due_soon_or_late_is_told_once_on_the_mornings_of_working_days() {
		var number = leave("m8", "2026-06-22", "2026-06-23");
		var settings = new HashMap<String, Object>(Map.of("digest", true, "off", Map.of()));
		assertThat(this.city.put("sec", "/api/me/messages", settings).status()).isEqualTo(200);
		var due = LocalDate.parse(this.database.queryForObject(
				"select cast(max(t.DUE_DATE_) as date) from ACT_RU_TASK t join message m on m.task = t.ID_ where m.request = ?",
				String.class, Long.valueOf(number.replaceAll("\\D", ""))));
		morning(due.minusDays(1));
		morning(due.minusDays(1));
		assertThat(kinds("sec", number)).containsExactly("DUE_SOON", "TASK");
		morning(due.plusDays(1));
		morning(due.plusDays(1));
		assertThat(kinds("sec", number)).containsExactly("OVERDUE", "DUE_SOON", "TASK");
		assertThat(kinds("m8", number)).isEmpty();
		assertThat(newest("sec").path("text").asText()).matches("您有待办 \\d+ 项，其中逾期 [1-9]\\d* 项");
		assertThat(newest("sec").path("link").asText()).isEqualTo("#/todo");
		var told = this.database.queryForObject("select count(*) from message", Integer.class);
		morning(LocalDate.of(2026, 6, 6));
		assertThat(this.database.queryForObject("select count(*) from message", Integer.class)).as("a Saturday")
			.isEqualTo(told);
	}

	@Test
	void whoever_is_urged_is_told_each_time() {
		var number = leave("m2", "2026-06-22", "2026-06-23");
		assertThat(this.city.post("m2", "/api/requests/" + number + "/reminders", Map.of()).status()).isEqualTo(200);
		assertThat(kinds("sec", number)).containsExactly("URGED", "TASK");
		assertThat(newest("sec").path("text").asText()).matches("请假〔2026〕\\d+号 的申请人催您尽快办理");
		this.clock.setTo(LocalDate.of(2026, 6, 4));
		assertThat(this.city.post("m2", "/api/requests/" + number + "/reminders", Map.of()).status()).isEqualTo(200);
		assertThat(kinds("sec", number)).containsExactly("URGED", "URGED", "TASK");
		assertThat(kinds("m2", number)).isEmpty();
	}

	@Test
	void whose_file_an_office_reads_is_told_and_who_reads_their_own_is_not() {
		assertThat(this.city.get("office", "/api/workers/m9/file").status()).isEqualTo(200);
		assertThat(this.city.get("office", "/api/workers/m9/file").status()).isEqualTo(200);
		assertThat(this.city.get("m9", "/api/workers/m9/file").status()).isEqualTo(200);
		assertThat(this.city.get("m9", "/api/messages").body().path("rows").findValuesAsText("kind"))
			.containsExactly("FILE_READ");
	}

	private void morning(LocalDate day) {
		this.clock.setTo(day);
		this.cases.startProcessInstanceByKey("message-watch");
	}

	private List<String> found(String account, String words) {
		return this.city
			.get(account,
					"/api/messages?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
			.body()
			.path("rows")
			.findValuesAsText("id");
	}

	private String leave(String applicant, String from, String until) {
		return this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", from, "until", until, "reason", REASON));
	}

	private void decides(String account, String number, String task, String decision) {
		this.city.completed(account, number, task, Map.of("decision", decision, "opinion", "见意见"));
	}

	/** Of one request, the newest first. */
	private List<String> kinds(String account, String number) {
		return this.database.queryForList(
				"select kind from message where recipient = ? and request = ? order by id desc", String.class, account,
				Long.valueOf(number.replaceAll("\\D", "")));
	}

	private JsonNode newest(String account) {
		return this.city.get(account, "/api/messages").body().at("/rows/0");
	}

	private int unread(String account) {
		return this.city.get(account, "/api/messages/unread").body().path("count").asInt();
	}

}
