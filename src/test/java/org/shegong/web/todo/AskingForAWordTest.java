package org.shegong.web.todo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Deputations;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Scans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has a task asks for somebody else's word on it: 委派, 加签, 减签. */
@RunningCity
class AskingForAWordTest {

	private static final Map<String, String> WHY = Map.of("reason", "请把关人手安排");

	private static int weeks;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@Autowired
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	@Autowired
	Deputations deputations;

	@Autowired
	Postings postings;

	@Autowired
	JdbcTemplate database;

	City city;

	@BeforeEach
	void aTownWithASecondDeputyLead() {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		register("deputy2,方正,town-deputy-lead,qh-cg,pw-deputy2\nmeeting2,曹锐,town-meeting,qh-cg,pw-meeting2\n"
				+ "ld-lead,柳平,town-deputy-lead,qh-ld,pw-ld-lead");
	}

	@AfterEach
	void nobodyIsAway() {
		this.deputations.deleteAll();
	}

	@Test
	void advice_comes_back_to_whoever_asked_and_is_kept() {
		var number = waitingForTheDeputyLead("m1");
		var asked = does("deputy", number, "delegate", "office", WHY);
		assertThat(asked.status()).as(asked.text()).isEqualTo(200);
		assertThat(asked.message()).isEqualTo("已请严青（镇（街道）党政办）提出意见，答复后回到您这里");
		assertThat(asked.body().at("/next/0/holders").toString()).contains("严青");
		assertThat(card("office", number).path("askedBy").asText()).isEqualTo("张国栋");
		assertThat(card("deputy", number).path("waitsFor").asText()).isEqualTo("严青");
		assertThat(kinds("office", number)).containsExactly("ASKED");
		assertThat(decides("deputy", number).message()).isEqualTo("正在征求“严青”的意见，意见还没有回来；需要现在办理的，请先取回");
		assertThat(decides("office", number).message()).contains("不由您作出决定");
		assertThat(task("office", number).body().path("word").path("part").asText()).isEqualTo("answer");
		assertThat(answer("office", number, Map.of("text", " ")).message()).isEqualTo("请填写意见");
		assertThat(answer("office", number, Map.of("text", "本周人手够，可以离岗")).message()).isEqualTo("已答复张国栋");
		assertThat(kinds("deputy", number)).containsExactly("ANSWERED", "TASK");
		assertThat(this.city.get("deputy", "/api/messages").body().at("/rows/0/link").asText()).startsWith("#/todo/");
		assertThat(task("office", number).status()).isEqualTo(404);
		assertThat(this.city.get("office", "/api/requests/" + number).status()).isEqualTo(200);
		assertThat(this.city.filledIn("deputy", number, "deputyLeadDecides").get("brief").toString())
			.contains("本周人手够，可以离岗", "严青", "答复委派");
		assertThat(step("m1", number, "委派给严青（镇（街道）党政办）提出意见，再由张国栋决定").path("opinion").asText())
			.isEqualTo("委派理由：请把关人手安排");
		assertThat(step("m1", number, "答复委派（应张国栋之请）").path("postTitle").asText()).isEqualTo("镇（街道）党政办");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(opinion(number)).extracting(Opinion::post, Opinion::account)
			.containsExactly("town-deputy-lead", AccountName.of("deputy"));
	}

	@Test
	void what_was_asked_and_said_stands_in_the_trail_and_on_paper() throws IOException {
		var number = waitingForTheDeputyLead("m2");
		does("deputy", number, "delegate", "hr", WHY);
		answer("hr", number, Map.of("text", "编制内，无异议"));
		var paper = this.city.download("m2", "/api/requests/" + number + "/paper.docx").body();
		try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper)))) {
			assertThat(text.getText()).contains("委派给魏然（人社局）提出意见", "请把关人手安排", "魏然（人社局）", "答复委派", "编制内，无异议");
		}
		var trail = this.city.get("admin", "/api/audit?worker=m2").text();
		assertThat(trail).contains("委派任务", "答复委派或加签");
	}

	@Test
	void whoever_signs_before_says_for_or_against_and_does_not_decide() {
		var number = waitingForTheDeputyLead("m3");
		assertThat(
				does("deputy", number, "add-signer", "principal", Map.of("reason", "人手紧", "when", "before")).status())
			.isEqualTo(200);
		assertThat(answer("principal", number, Map.of("text", "可以")).message()).isEqualTo("请选择“同意”或“不同意”");
		assertThat(answer("principal", number, Map.of("choice", "refuse")).message()).isEqualTo("请填写意见");
		assertThat(answer("principal", number, Map.of("choice", "refuse", "text", "请错开检查周")).status()).isEqualTo(200);
		assertThat(this.opinions.findByRequestOrderById(request(number))).hasSize(1);
		assertThat(step("m3", number, "请孔令辉（镇（街道）主要领导）先加签，表明同意或不同意，再由张国栋决定").path("opinion").asText())
			.isEqualTo("加签理由：人手紧");
		assertThat(own("principal", number)).containsExactly("不同意（应张国栋之请加签）");
		assertThat(step("m3", number, "不同意（应张国栋之请加签）").path("opinion").asText()).isEqualTo("请错开检查周");
		this.city.completed("deputy", number, "deputyLeadDecides", Map.of("decision", "refuse", "opinion", "按主要领导意见"));
	}

	@Test
	void whoever_signs_after_decides_and_the_agreement_before_is_kept() {
		var number = waitingForTheDeputyLead("m4");
		var asked = does("deputy", number, "add-signer", "principal",
				Map.of("reason", "请定", "when", "after", "opinion", "情况属实"));
		assertThat(asked.message()).isEqualTo("已同意，并请孔令辉（镇（街道）主要领导）加签");
		assertThat(decides("deputy", number).message()).contains("您已同意并请“孔令辉”加签");
		assertThat(this.city.filledIn("principal", number, "deputyLeadDecides").get("brief").toString())
			.contains("意见：情况属实；加签理由：请定");
		assertThat(own("deputy", number)).as("before anybody decided").containsExactly("同意，并请孔令辉（镇（街道）主要领导）加签，由其决定");
		assertThat(people("principal", number, "transfer")).as("who agreed decides no more")
			.contains("deputy2")
			.doesNotContain("deputy");
		this.city.approves("principal", number, "deputyLeadDecides");
		assertThat(opinion(number)).extracting(Opinion::post, Opinion::account)
			.containsExactly("town-principal", AccountName.of("principal"));
		assertThat(step("m4", number, "同意，并请孔令辉（镇（街道）主要领导）加签，由其决定").path("opinion").asText())
			.isEqualTo("意见：情况属实；加签理由：请定");
		assertThat(own("deputy", number)).containsExactly("同意，并请孔令辉（镇（街道）主要领导）加签，由其决定");
		assertThat(own("principal", number)).containsExactly("同意");
		assertThat(this.city.tasks("m4", number)).containsExactly("reportBack");
	}

	@Test
	void a_signer_is_taken_back_before_they_said_anything() {
		var number = waitingForTheDeputyLead("m5");
		for (var when : List.of("before", "after")) {
			does("deputy", number, "add-signer", "principal", Map.of("reason", "请定", "when", when));
			assertThat(this.city.tasks("principal", number)).containsExactly("deputyLeadDecides");
			assertThat(recall("principal", number).message()).contains("只有委派或加签的人可以取回");
			assertThat(recall("deputy", number).message()).isEqualTo("已取回，不再等孔令辉（镇（街道）主要领导）");
			assertThat(this.city.tasks("principal", number)).isEmpty();
			assertThat(answer("principal", number, Map.of("choice", "approve")).status()).isEqualTo(409);
			assertThat(this.city.get("principal", "/api/requests/" + number).status()).isEqualTo(404);
		}
		assertThat(recall("deputy", number).message()).contains("没有在等别人的意见");
		assertThat(kinds("principal", number)).hasSize(2);
		assertThat(step("m5", number, "取回，不再等孔令辉的意见").at("/holders/0").asText()).isEqualTo("张国栋");
		this.city.approves("deputy", number, "deputyLeadDecides");
	}

	@Test
	void one_signs_after_the_other_and_whoever_asked_last_takes_back_first() {
		var number = leave("m6", 1);
		assertThat(does("sec", number, "add-signer", "deputy", Map.of("reason", "一", "when", "after")).status())
			.isEqualTo(200);
		assertThat(does("deputy", number, "add-signer", "principal", Map.of("reason", "二", "when", "after")).status())
			.isEqualTo(200);
		assertThat(this.city.tasks("sec", number)).isEmpty();
		assertThat(recall("deputy", number).status()).isEqualTo(200);
		assertThat(does("deputy", number, "delegate", "office", WHY).status()).isEqualTo(200);
		assertThat(recall("sec", number).status()).isNotEqualTo(200);
		answer("office", number, Map.of("text", "可以"));
		assertThat(recall("sec", number).status()).isEqualTo(200);
		this.city.approves("sec", number, "secretaryDecides");
	}

	@Test
	void nobody_is_asked_who_is_concerned_decided_before_is_away_or_sits_elsewhere() {
		var number = waitingForTheDeputyLead("m7");
		var advisers = people("deputy", number, "delegate");
		assertThat(advisers).contains("deputy2", "principal", "office", "hr", "lead", "sjb")
			.doesNotContain("sec", "m7", "deputy", "ld-lead", "cz-deputy", "watch", "meeting", "discipline");
		for (var other : List.of("sec", "m7", "ld-lead", "cz-office", "watch", "nobody", "")) {
			assertThat(does("deputy", number, "delegate", other, WHY).message()).as(other).contains("从可选的人员中选择");
		}
		assertThat(does("deputy", number, "delegate", "office", Map.of("reason", " ")).message()).contains("请填写委派理由");
		assertThat(does("office", number, "delegate", "hr", WHY).status()).isEqualTo(409);
		assertThat(does("deputy", number, "add-signer", "office", Map.of("reason", "x", "when", "after")).status())
			.as("only who may decide signs after")
			.isEqualTo(422);
	}

	@Test
	void who_holds_two_posts_is_offered_once_with_both() {
		register("both,杜衡,town-union,qh-cg,pw-both-2026\nboth,杜衡,town-office,qh-cg,\nboth,杜衡,finance,qh-hr,");
		var number = leave("m10", 1);
		for (var path : List.of("/operations", "/copy")) {
			var answer = this.city.get("sec", "/api/tasks/" + id(number) + path).body();
			var offered = path.equals("/copy") ? answer : answer.at("/operations/1/people");
			var both = StreamSupport.stream(offered.spliterator(), false)
				.filter((one) -> one.path("account").asText().equals("both"))
				.map((one) -> one.path("postTitle").asText())
				.toList();
			assertThat(both).as(path).hasSize(1);
			assertThat(both.get(0)).as(path).contains("党政办", "工会", "人社局", "财政");
		}
	}

	@Test
	void what_a_body_decides_only_another_holder_of_the_same_post_hears_of() {
		var number = this.city.started("m8", "leave",
				Map.of("kind", "personal", "from", "2026-05-06", "until", "2026-06-30", "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.city.approves("principal", number, "principalDecides");
		for (var operation : List.of("delegate", "add-signer")) {
			assertThat(people("meeting", number, operation)).containsExactly("meeting2");
		}
		assertThat(does("meeting", number, "delegate", "meeting2", WHY).status()).isEqualTo(200);
		answer("meeting2", number, Map.of("text", "建议提交会议"));
		assertThat(this.city.tasks("meeting", number)).containsExactly("meetingDecides");
	}

	@Test
	void when_it_is_late_the_next_level_takes_it_back_and_decides() {
		var number = leave("m9", 1);
		does("sec", number, "delegate", "office", WHY);
		var instance = this.tasks.createTaskQuery().taskId(id(number)).singleResult().getProcessInstanceId();
		this.jobs.executeJob(this.jobs.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
		assertThat(decides("deputy", number).message()).contains("请先取回");
		assertThat(recall("deputy", number).status()).isEqualTo(200);
		this.city.approves("deputy", number, "secretaryDecides");
	}

	@Test
	void the_deputy_of_whoever_asked_takes_it_back_while_they_are_away() {
		var number = leave("m1", 1);
		does("sec", number, "delegate", "office", WHY);
		assertThat(this.city
			.post("sec", "/api/absences", Map.of("deputy", "m9", "from", "2026-03-02", "until", "2026-03-03"))
			.status()).isEqualTo(200);
		assertThat(recall("m9", number).status()).isEqualTo(200);
		this.city.approves("m9", number, "secretaryDecides");
	}

	@Test
	void whoever_lost_the_post_says_nothing_any_more() {
		register("office2,苗实,town-office,qh-cg,pw-office2");
		var number = waitingForTheDeputyLead("m2");
		does("deputy", number, "delegate", "office2", WHY);
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("office2")));
		assertThat(answer("office2", number, Map.of("text", "可以")).status()).isNotEqualTo(200);
		assertThat(recall("deputy", number).status()).isEqualTo(200);
		this.city.approves("deputy", number, "deputyLeadDecides");
	}

	@Test
	void of_somebodys_health_only_the_clerks_are_asked_and_nobody_asked_sees_or_passes_on_the_note() {
		var note = this.city.upload("m5", "/api/evidence", "file", "诊断证明.pdf", Scans.pdf("诊断证明"))
			.body()
			.path("id")
			.asText();
		weeks++;
		var day = LocalDate.of(2026, 5, 11).plusWeeks(weeks).toString();
		var number = this.city.started("m5", "leave",
				Map.of("kind", "sick", "from", day, "until", day, "reason", "就医", "evidence", note));
		assertThat(people("sec", number, "delegate")).contains("office", "hr").doesNotContain("deputy", "principal");
		assertThat(does("sec", number, "delegate", "deputy", WHY).status()).isEqualTo(422);
		assertThat(does("sec", number, "delegate", "office", WHY).status()).isEqualTo(200);
		assertThat(this.city.get("office", "/api/tasks/" + id(number) + "/evidence").status()).isEqualTo(404);
		assertThat(this.city.post("office", "/api/tasks/" + id(number) + "/copy", Map.of("to", List.of("hr"))).status())
			.isEqualTo(409);
		assertThat(answer("office", number, Map.of("text", "材料齐全")).status()).isEqualTo(200);
		assertThat(this.city.get("sec", "/api/tasks/" + id(number) + "/evidence").status()).isEqualTo(200);
		this.city.approves("sec", number, "secretaryDecides");
	}

	private void register(String lines) {
		var imported = this.city.upload("admin", "/api/roster", "file", "posts.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\n" + lines)));
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	private String waitingForTheDeputyLead(String worker) {
		var number = leave(worker, 5);
		this.city.approves("sec", number, "secretaryDecides");
		return number;
	}

	private String leave(String worker, int days) {
		weeks++;
		var from = LocalDate.of(2026, 5, 11).plusWeeks(weeks);
		return this.city.started(worker, "leave", Map.of("kind", "personal", "from", from.toString(), "until",
				from.plusDays(days - 1).toString(), "reason", "家中有事"));
	}

	private String id(String number) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
	}

	private long request(String number) {
		return this.requests.byNumber(RequestNumber.of(number)).orElseThrow().id();
	}

	private City.Answer task(String account, String number) {
		return this.city.get(account, "/api/tasks/" + id(number));
	}

	private City.Answer does(String account, String number, String operation, String to, Map<String, String> more) {
		var body = new HashMap<>(more);
		body.put("to", to);
		return this.city.post(account, "/api/tasks/" + id(number) + "/" + operation, body);
	}

	private City.Answer answer(String account, String number, Map<String, String> word) {
		return this.city.post(account, "/api/tasks/" + id(number) + "/answer", word);
	}

	private City.Answer recall(String account, String number) {
		return this.city.post(account, "/api/tasks/" + id(number) + "/recall", Map.of());
	}

	/** What somebody did on a request, as they find it in 已办. */
	private List<String> own(String account, String number) {
		return StreamSupport.stream(this.city.get(account, "/api/decisions").body().path("rows").spliterator(), false)
			.filter((row) -> row.path("number").asText().equals(number))
			.map((row) -> row.path("decision").asText())
			.toList();
	}

	private City.Answer decides(String account, String number) {
		return this.city.post(account, "/api/tasks/" + id(number) + "/decision", Map.of("decision", "approve"));
	}

	private List<String> people(String account, String number, String operation) {
		var answer = this.city.get(account, "/api/tasks/" + id(number) + "/operations");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		for (var one : answer.body().path("operations")) {
			if (one.path("operation").asText().equals(operation)) {
				return one.path("people").findValuesAsText("account");
			}
		}
		throw new AssertionError("No " + operation);
	}

	private JsonNode card(String account, String number) {
		return StreamSupport.stream(this.city.get(account, "/api/todo").body().path("rows").spliterator(), false)
			.filter((row) -> row.path("id").asText().equals(id(number)))
			.findFirst()
			.orElseThrow();
	}

	/** Of messages about a request, the newest first. */
	private List<String> kinds(String account, String number) {
		return this.database.queryForList(
				"select kind from message where recipient = ? and request = ? order by id desc", String.class, account,
				request(number));
	}

	private JsonNode step(String account, String number, String decision) {
		for (var step : this.city.get(account, "/api/requests/" + number).body().path("steps")) {
			if (step.path("decision").asText().equals(decision)) {
				return step;
			}
		}
		throw new AssertionError("Nobody reads " + decision);
	}

	private Opinion opinion(String number) {
		var said = this.opinions.findByRequestOrderById(request(number));
		return said.get(said.size() - 1);
	}

}
