package org.shegong.web.todo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever decided takes it back until somebody acts on it: at a step after another, where
 * several have a share, at once or one after the other, and where branches go side by
 * side.
 */
@RunningCity
class TakingAnOpinionBackTest {

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
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	@Autowired
	Postings postings;

	@Autowired
	Deputations deputations;

	City city;

	@BeforeEach
	void aTown() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			this.city.draws("lina");
			drawn("visit", Map.of());
			drawn("tour", Map.of("<bpmn:multiInstanceLoopCharacteristics",
					"<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\""));
			drawn("trip", Map.of(
					"<bpmn:sequenceFlow id=\"bothDone_to_signedQuestion\" sourceRef=\"bothDone\" targetRef=\"signedQuestion\" />",
					"""
							<bpmn:userTask id="townDecides" name="镇（街道）审批" camunda:modelerTemplate="org.shegong.approve" camunda:modelerTemplateVersion="1" camunda:formRef="trip-decide" camunda:formRefBinding="deployment" camunda:candidateGroups="${approvers.of('town-principal', execution)}" camunda:dueDate="${deadlines.decision(execution)}"></bpmn:userTask>
							<bpmn:sequenceFlow id="bothDone_to_townDecides" sourceRef="bothDone" targetRef="townDecides" />
							<bpmn:sequenceFlow id="townDecides_to_signedQuestion" sourceRef="townDecides" targetRef="signedQuestion" />"""));
		}
		register("deputy2,方正,town-deputy-lead,qh-cg,pw-deputy2\nprincipal2,孔二,town-principal,qh-cg,pw-principal2");
	}

	/** The visit of the designers' tests under another name, and with changes. */
	private void drawn(String name, Map<String, String> changes) throws IOException {
		var files = new TreeMap<String, String>();
		try (var drawn = Files.list(Path.of("src/test/resources/drawn"))) {
			for (var file : drawn.filter((one) -> one.getFileName().toString().startsWith("visit")).toList()) {
				var text = Files.readString(file).replace("visit", name).replace("走访申请", "走访申请" + name);
				for (var change : changes.entrySet()) {
					text = text.replace(change.getKey(), change.getValue());
				}
				files.put(file.getFileName().toString().replace("visit", name), text);
			}
		}
		var answer = this.city.deploys("lina", name, files);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	@AfterEach
	void asItWasBefore() {
		this.deputations.deleteAll();
		for (var account : List.of("deputy2", "principal2")) {
			this.postings.deleteAll(this.postings.findByAccount(AccountName.of(account)));
		}
	}

	@Test
	void one_after_the_other() throws IOException {
		var number = leave("m1", 5);
		var decided = decide("sec", number, "approve", "情况属实");
		assertThat(decided.body().path("takeBack").asBoolean()).as(decided.text()).isTrue();
		assertThat(canTakeBack("sec", number)).isTrue();
		assertThat(row("sec", number).path("takeBack").asBoolean()).isTrue();
		assertThat(this.city.claim("deputy", number, "deputyLeadDecides").status()).isEqualTo(204);
		var taken = takeBack("sec", number, "日期要再核对");
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		assertThat(taken.body().path("task").asText()).isEqualTo(open(number).get(0));
		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getAssignee())
			.isEqualTo("sec");
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		assertThat(said(number)).isEmpty();
		assertThat(canTakeBack("sec", number)).isFalse();
		assertThat(row("sec", number).path("struck").asBoolean()).isTrue();
		assertThat(row("sec", number).path("decision").asText()).isEqualTo("同意（已撤回）");
		assertThat(takeBack("sec", number, "再来一次").status()).isEqualTo(404);
		decide("sec", number, "approve", "核对过了");
		assertThat(this.city.filledIn("deputy", number, "deputyLeadDecides").get("brief").toString()).contains("核对过了")
			.doesNotContain("情况属实");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(said(number)).containsExactly("secretaryDecides sec", "deputyLeadDecides deputy");
		assertThat(this.city.tasks("m1", number)).containsExactly("reportBack");
		assertThat(steps("m1", number)).containsSubsequence("同意（已撤回） 情况属实", "撤回意见 日期要再核对", "同意 核对过了", "同意 ");
		assertThat(paper("m1", number)).contains("同意（已撤回）", "情况属实", "撤回意见", "日期要再核对", "核对过了");
	}

	@Test
	void once_somebody_acted_on_it_it_stands() {
		var number = leave("m2", 5);
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(takeBack("sec", number, "  ").message()).contains("请填写撤回意见的理由");
		assertThat(takeBack("sec", number, "长".repeat(501)).message()).contains("500");
		for (var other : List.of("deputy", "m2", "office", "cz-deputy", "admin")) {
			assertThat(takeBack(other, number, "不同意").status()).as(other).isEqualTo(404);
		}
		assertThat(takeBack("sec", "leave-999999", "没有").status()).isEqualTo(404);
		assertThat(takeBack("sec", "nothing", "没有").status()).isEqualTo(404);
		var task = open(number).get(0);
		assertThat(this.city.post("deputy", "/api/tasks/" + task + "/transfer", Map.of("to", "deputy2", "reason", "出差"))
			.status()).isEqualTo(200);
		var given = takeBack("sec", number, "再看看");
		assertThat(given.status()).isEqualTo(409);
		assertThat(given.message()).contains("请联系现在的办理人退回");
		this.city.approves("deputy2", number, "deputyLeadDecides");
		var late = takeBack("sec", number, "再看看");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.message()).contains("已批准", "不能再撤回");
		assertThat(canTakeBack("sec", number)).isFalse();
		assertThat(row("sec", number).path("takeBack").asBoolean()).isFalse();
	}

	@Test
	void what_was_registered_or_given_back_stands() {
		var granted = leave("m3", 1);
		assertThat(decide("sec", granted, "approve", "好").body().path("takeBack").asBoolean()).isFalse();
		assertThat(takeBack("sec", granted, "再看看").message()).contains("已批准");
		var returned = leave("m3", 5);
		decide("sec", returned, "return", "请补充材料");
		assertThat(takeBack("sec", returned, "不用补了").message()).contains("已退回申请人修改");
		this.city.completed("m3", returned, "revise", Map.of("decision", "resubmit"));
		assertThat(takeBack("sec", returned, "不用补了").status()).isEqualTo(409);
	}

	@Test
	void whoever_is_late_reads_that_it_was_taken_back() {
		var number = leave("m4", 5);
		this.city.approves("sec", number, "secretaryDecides");
		var task = open(number).get(0);
		assertThat(takeBack("sec", number, "再看看").status()).isEqualTo(200);
		var late = this.city.post("deputy", "/engine-rest/task/" + task + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", "approve"))));
		assertThat(late.message()).contains("撤回上一环节的意见");
	}

	@Test
	void whoever_gave_the_opinion_that_counts_is_named_and_not_whoever_took_theirs_back() {
		var number = leave("m9", 55);
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(takeBack("deputy", number, "不归我分管").status()).isEqualTo(200);
		assertThat(this.city
			.post("deputy", "/api/tasks/" + open(number).get(0) + "/transfer",
					Map.of("to", "deputy2", "reason", "归他分管"))
			.status()).isEqualTo(200);
		this.city.approves("deputy2", number, "deputyLeadDecides");
		assertThat(takeBack("sec", number, "再看看").message()).contains("方正", "已经办理").doesNotContain("张国栋");
	}

	@Test
	void of_several_who_take_back_the_late_one_reads_who_it_was_last() {
		var number = waitingForThePrincipals("m10");
		this.city.approves("principal", number, "principalDecides");
		this.city.approves("principal2", number, "principalDecides");
		assertThat(takeBack("principal2", number, "再看看").status()).isEqualTo(200);
		this.city.approves("principal2", number, "principalDecides");
		var meeting = task(number, "meeting");
		assertThat(takeBack("principal", number, "再看看").status()).isEqualTo(200);
		var late = this.city.post("meeting", "/engine-rest/task/" + meeting + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", "approve"))));
		assertThat(late.message()).contains("孔令辉", "撤回上一环节的意见");
	}

	@Test
	void whoever_lost_the_post_takes_nothing_back_and_a_deputy_holds_it_as_one() {
		var second = leave("m6", 55);
		this.city.approves("sec", second, "secretaryDecides");
		this.city.approves("deputy2", second, "deputyLeadDecides");
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("deputy2")));
		this.city.call("admin", "/engine-rest", "DELETE /group/town-deputy-lead%40qh-cg/members/deputy2");
		register("deputy3,苗实,town-deputy-lead,qh-cg,pw-deputy3");
		assertThat(this.city.tasks("principal", second)).containsExactly("principalDecides");
		var refused = takeBack("deputy2", second, "再看看");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(this.city.tasks("principal", second)).containsExactly("principalDecides");
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("deputy3")));
		assertThat(this.city
			.post("deputy", "/api/absences", Map.of("deputy", "lead", "from", "2026-03-02", "until", "2026-03-03"))
			.status()).isEqualTo(200);
		var third = leave("m5", 55);
		this.city.approves("sec", third, "secretaryDecides");
		this.city.approves("lead", third, "deputyLeadDecides");
		assertThat(takeBack("lead", third, "再看看").status()).isEqualTo(200);
		this.city.approves("lead", third, "deputyLeadDecides");
		assertThat(counting(third).get(1).onBehalf()).isEqualTo(AccountName.of("deputy"));
	}

	@Test
	void where_each_of_several_has_to_agree_only_that_share_is_open_again() {
		var number = waitingForThePrincipals("m7");
		var other = task(number, "principal2");
		this.city.approves("principal", number, "principalDecides");
		assertThat(takeBack("principal", number, "再看看").status()).isEqualTo(200);
		assertThat(task(number, "principal2")).isEqualTo(other);
		assertThat(this.city.tasks("principal", number)).containsExactly("principalDecides");
		this.city.approves("principal", number, "principalDecides");
		this.city.approves("principal2", number, "principalDecides");
		assertThat(this.city.tasks("meeting", number)).containsExactly("meetingDecides");
		assertThat(takeBack("principal", number, "再看看").status()).isEqualTo(200);
		assertThat(this.city.tasks("meeting", number)).isEmpty();
		assertThat(this.city.tasks("principal2", number)).isEmpty();
		this.city.approves("principal", number, "principalDecides");
		assertThat(takeBack("principal2", number, "再看看").status()).isEqualTo(200);
		assertThat(this.city.tasks("meeting", number)).isEmpty();
		assertThat(this.city.tasks("principal", number)).isEmpty();
		this.city.approves("principal2", number, "principalDecides");
		meets(number);
		assertThat(said(number)).containsExactly("secretaryDecides sec", "deputyLeadDecides deputy",
				"principalDecides principal", "principalDecides principal2", "meetingDecides meeting");
		assertThat(this.city.tasks("m7", number)).containsExactly("reportBack");
	}

	@Test
	void who_of_several_refused_ends_it_for_all() {
		var number = waitingForThePrincipals("m8");
		this.city.completed("principal", number, "principalDecides", Map.of("decision", "refuse", "opinion", "人手不足"));
		assertThat(takeBack("principal", number, "再看看").message()).contains("未批准");
	}

	@Test
	void one_share_after_the_other() {
		var number = this.city.started("m1", "tour", visit());
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("hr", number, "departmentsDecide");
		assertThat(this.city.tasks("sjb", number)).containsExactly("departmentsDecide");
		assertThat(takeBack("hr", number, "再看看").status()).isEqualTo(200);
		assertThat(this.city.tasks("sjb", number)).isEmpty();
		this.city.approves("hr", number, "departmentsDecide");
		this.city.approves("sjb", number, "departmentsDecide");
		assertThat(takeBack("hr", number, "再看看").status()).isEqualTo(409);
		var taken = takeBack("sjb", number, "再看看");
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(this.city.tasks("hr", number)).isEmpty();
		this.city.approves("sjb", number, "departmentsDecide");
		recordsCosts(number);
		assertThat(said(number)).containsExactly("secretaryDecides sec", "departmentsDecide hr",
				"departmentsDecide sjb");
		assertThat(open(number)).isEmpty();
	}

	@Test
	void both_branches_go_with_what_opened_them() {
		var number = this.city.started("m2", "visit", visit());
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(open(number)).hasSize(3);
		assertThat(takeBack("sec", number, "再看看").status()).isEqualTo(200);
		assertThat(open(number)).hasSize(1);
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("hr", number, "departmentsDecide");
		assertThat(takeBack("sec", number, "再看看").message()).contains("已经办理");
		assertThat(takeBack("hr", number, "再看看").status()).isEqualTo(200);
		assertThat(this.city.tasks("office", number)).containsExactly("recordCosts");
		recordsCosts(number);
		this.city.approves("sjb", number, "departmentsDecide");
		this.city.approves("hr", number, "departmentsDecide");
		assertThat(open(number)).isEmpty();
		assertThat(this.requests.get(RequestNumber.of(number)).state().pending()).isFalse();
	}

	@Test
	void branches_that_waited_for_each_other_wait_again() {
		var number = this.city.started("m3", "trip", visit());
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("hr", number, "departmentsDecide");
		this.city.approves("sjb", number, "departmentsDecide");
		assertThat(takeBack("sjb", number, "等一等").status()).isEqualTo(200);
		recordsCosts(number);
		assertThat(this.city.tasks("principal", number)).isEmpty();
		this.city.approves("sjb", number, "departmentsDecide");
		assertThat(this.city.tasks("principal", number)).containsExactly("townDecides");
		var taken = takeBack("sjb", number, "再看看");
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(this.city.tasks("principal", number)).isEmpty();
		assertThat(this.city.tasks("office", number)).isEmpty();
		this.city.approves("sjb", number, "departmentsDecide");
		this.city.approves("principal", number, "townDecides");
		assertThat(said(number)).containsExactly("secretaryDecides sec", "departmentsDecide hr",
				"departmentsDecide sjb", "townDecides principal");
		assertThat(open(number)).isEmpty();
	}

	private String paper(String account, String number) throws IOException {
		var paper = this.city.download(account, "/api/requests/" + number + "/paper.docx").body();
		try (var opened = new XWPFDocument(new ByteArrayInputStream(paper)); var text = new XWPFWordExtractor(opened)) {
			return text.getText();
		}
	}

	private static Map<String, Object> visit() {
		return Map.of("reason", "慰问困难家庭", "day", "2026-04-10");
	}

	private void recordsCosts(String number) {
		this.city.completed("office", number, "recordCosts", Map.of("cost", 300));
	}

	private void meets(String number) {
		this.city.completed("meeting", number, "meetingDecides", Map.of("decision", "approve", "minutes", "6月纪要",
				"members", 8, "present", 6, "votesFor", 6, "votesAgainst", 0, "abstentions", 0));
	}

	private String waitingForThePrincipals(String worker) {
		weeks++;
		var from = LocalDate.of(2026, 5, 11).plusWeeks(weeks);
		var number = this.city.started(worker, "leave", Map.of("kind", "personal", "from", from.toString(), "until",
				from.plusDays(54).toString(), "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		return number;
	}

	private String leave(String worker, int days) {
		weeks++;
		var from = LocalDate.of(2026, 5, 11).plusWeeks(weeks);
		return this.city.started(worker, "leave", Map.of("kind", "personal", "from", from.toString(), "until",
				from.plusDays(days - 1).toString(), "reason", "家中有事"));
	}

	private void register(String lines) {
		var imported = this.city.upload("admin", "/api/roster", "file", "posts.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\n" + lines)));
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	private City.Answer decide(String account, String number, String decision, String opinion) {
		var answer = this.city.post(account, "/api/tasks/" + open(number).get(0) + "/decision",
				Map.of("decision", decision, "opinion", opinion));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	private City.Answer takeBack(String account, String number, String reason) {
		return this.city.post(account, "/api/requests/" + number + "/take-back", Map.of("reason", reason));
	}

	private boolean canTakeBack(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body().path("takeBack").asBoolean();
	}

	private JsonNode row(String account, String number) {
		for (var row : this.city.get(account, "/api/decisions?page=1&q=").body().path("rows")) {
			if (row.path("number").asText().equals(number)) {
				return row;
			}
		}
		throw new AssertionError("Nothing of " + number);
	}

	private List<String> steps(String account, String number) {
		var steps = new ArrayList<String>();
		this.city.get(account, "/api/requests/" + number)
			.body()
			.path("steps")
			.forEach((step) -> steps.add(step.path("decision").asText() + " " + step.path("opinion").asText()));
		return steps;
	}

	private List<String> open(String number) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.map((task) -> task.getId())
			.toList();
	}

	private String task(String number, String account) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskCandidateUser(account)
			.singleResult()
			.getId();
	}

	private List<Opinion> counting(String number) {
		var request = this.requests.byNumber(RequestNumber.of(number)).orElseThrow();
		return this.opinions.findByRequestOrderById(request.id());
	}

	private List<String> said(String number) {
		return counting(number).stream().map((opinion) -> opinion.task() + " " + opinion.account()).toList();
	}

}
