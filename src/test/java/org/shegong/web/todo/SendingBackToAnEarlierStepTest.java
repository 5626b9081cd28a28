package org.shegong.web.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
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
 * Whoever has a task sends the request back to an earlier step of its round, from where
 * it comes straight back or goes its way again.
 */
@RunningCity
class SendingBackToAnEarlierStepTest {

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
			drawn("trip", Map.of(
					"<bpmn:sequenceFlow id=\"both_to_departmentsDecide\" sourceRef=\"both\" targetRef=\"departmentsDecide\" />",
					"""
							<bpmn:userTask id="townDecides" name="镇（街道）审批" camunda:modelerTemplate="org.shegong.approve" camunda:modelerTemplateVersion="1" camunda:formRef="trip-decide" camunda:formRefBinding="deployment" camunda:candidateGroups="${approvers.of('town-principal', execution)}" camunda:dueDate="${deadlines.decision(execution)}"></bpmn:userTask>
							<bpmn:sequenceFlow id="both_to_townDecides" sourceRef="both" targetRef="townDecides" />
							<bpmn:sequenceFlow id="townDecides_to_departmentsDecide" sourceRef="townDecides" targetRef="departmentsDecide" />"""));
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
	void it_comes_straight_back_past_the_steps_between() {
		var number = waitingForTheMeeting("m1");
		assertThat(offered("meeting", number)).containsExactly("secretaryDecides", "deputyLeadDecides",
				"principalDecides");
		var sent = send("meeting", number, "secretaryDecides", "asker");
		assertThat(sent.message()).isEqualTo("已退回到“社区书记审批”（赵启明），重新办理后直接回到本环节");
		assertThat(this.city.tasks("meeting", number)).isEmpty();
		assertThat(assignees(number)).containsExactly("secretaryDecides sec");
		assertThat(this.city.filledIn("sec", number, "secretaryDecides").get("brief").toString()).contains("事由不清");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(assignees(number)).containsExactly("meetingDecides meeting");
		assertThat(told("deputy", number, "新的待办")).isEqualTo(1);
		assertThat(told("sec", number, "退回修改")).isEqualTo(1);
		meets(number);
		assertThat(said(number)).containsExactly("secretaryDecides sec", "deputyLeadDecides deputy",
				"principalDecides principal", "principalDecides principal2", "secretaryDecides sec",
				"meetingDecides meeting");
		assertThat(this.city.tasks("m1", number)).containsExactly("reportBack");
		assertThat(steps("m1", number)).contains("退回到“社区书记审批”（赵启明），重新办理后直接回到本环节 事由不清");
	}

	@Test
	void what_came_straight_back_is_taken_back_and_comes_straight_back_again() {
		var number = waitingForTheMeeting("m9");
		send("meeting", number, "secretaryDecides", "asker");
		var decided = this.city.post("sec", "/api/tasks/" + open(number).get(0) + "/decision",
				Map.of("decision", "approve", "opinion", "已补充"));
		assertThat(decided.body().path("takeBack").asBoolean()).as(decided.text()).isTrue();
		assertThat(assignees(number)).containsExactly("meetingDecides meeting");
		assertThat(this.city.get("sec", "/api/decisions?page=1&q=").body().at("/rows/0/takeBack").asBoolean()).isTrue();
		assertThat(takeBack("deputy", number)).isEqualTo(409);
		assertThat(takeBack("sec", number)).isEqualTo(200);
		assertThat(assignees(number)).containsExactly("secretaryDecides sec");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(assignees(number)).containsExactly("meetingDecides meeting");
		meets(number);
		assertThat(takeBack("sec", number)).isEqualTo(409);
		assertThat(this.city.tasks("m9", number)).containsExactly("reportBack");
	}

	@Test
	void it_comes_back_to_whoever_had_it_in_the_place_of_its_post() {
		for (var way : List.of("transfer", "add-signer")) {
			var worker = way.equals("transfer") ? "m8" : "m10";
			var number = leave(worker, 5);
			this.city.approves("sec", number, "secretaryDecides");
			var given = this.city.post("deputy", "/api/tasks/" + anyTask("deputy", number) + "/" + way,
					Map.of("to", "principal", "reason", "请您把关", "when", "after"));
			assertThat(given.status()).as(given.text()).isEqualTo(200);
			send("principal", number, "secretaryDecides", "asker");
			this.city.approves("sec", number, "secretaryDecides");
			assertThat(assignees(number)).as(way).containsExactly("deputyLeadDecides principal");
			assertThat(this.city.tasks("deputy", number)).as(way).isEmpty();
			this.city.approves("principal", number, "deputyLeadDecides");
			assertThat(this.city.tasks(worker, number)).as(way).containsExactly("reportBack");
		}
	}

	@Test
	void it_goes_its_way_again() {
		var number = waitingForTheMeeting("m2");
		var sent = send("meeting", number, "deputyLeadDecides", "chain");
		assertThat(sent.message()).contains("按流程重新办理");
		assertThat(said(number)).containsExactly("secretaryDecides sec");
		assertThat(steps("m2", number)).contains("同意（已退回重办） ");
		assertThat(takeBack("deputy", number)).isEqualTo(404);
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(assignees(number)).containsExactly("principalDecides null", "principalDecides null");
		this.city.approves("principal", number, "principalDecides");
		this.city.approves("principal2", number, "principalDecides");
		meets(number);
		assertThat(said(number)).hasSize(5);
		assertThat(this.city.tasks("m2", number)).containsExactly("reportBack");
	}

	@Test
	void out_of_a_step_of_several_all_of_them_are_asked_again() {
		var number = waitingForThePrincipals("m3");
		this.city.approves("principal2", number, "principalDecides");
		send("principal", number, "secretaryDecides", "asker");
		assertThat(assignees(number)).containsExactly("secretaryDecides sec");
		assertThat(said(number)).containsExactly("secretaryDecides sec", "deputyLeadDecides deputy");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		this.city.approves("principal", number, "principalDecides");
		this.city.approves("principal2", number, "principalDecides");
		meets(number);
		assertThat(this.city.tasks("m3", number)).containsExactly("reportBack");
	}

	@Test
	void into_a_step_of_several_all_of_them_decide_anew_and_then_it_comes_back() {
		var number = waitingForTheMeeting("m4");
		send("meeting", number, "principalDecides", "asker");
		assertThat(this.city.tasks("principal", number)).containsExactly("principalDecides");
		this.city.approves("principal", number, "principalDecides");
		assertThat(this.city.tasks("meeting", number)).isEmpty();
		this.city.approves("principal2", number, "principalDecides");
		meets(number);
		assertThat(this.city.tasks("m4", number)).containsExactly("reportBack");
	}

	@Test
	void who_refuses_then_ends_it() {
		var number = waitingForTheMeeting("m5");
		send("meeting", number, "secretaryDecides", "asker");
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "refuse", "opinion", "人手不足"));
		assertThat(open(number)).isEmpty();
	}

	@Test
	void on_a_branch_of_its_own_the_other_stays() {
		var number = this.city.started("m6", "trip", Map.of("reason", "慰问困难家庭", "day", "2026-04-10"));
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(offered("principal", number)).isEmpty();
		this.city.approves("principal", number, "townDecides");
		var costs = task(number, "office");
		assertThat(offered("hr", number)).containsExactly("townDecides");
		send("hr", number, "townDecides", "asker");
		assertThat(task(number, "office")).isEqualTo(costs);
		assertThat(this.city.tasks("sjb", number)).isEmpty();
		assertThat(assignees(number)).contains("townDecides principal");
		this.city.approves("principal", number, "townDecides");
		this.city.approves("hr", number, "departmentsDecide");
		this.city.approves("sjb", number, "departmentsDecide");
		this.city.completed("office", number, "recordCosts", Map.of("cost", 300));
		assertThat(open(number)).isEmpty();
		assertThat(this.requests.get(RequestNumber.of(number)).state()).isEqualTo(RequestState.APPROVED);
	}

	@Test
	void only_whoever_has_the_task_sends_it_and_only_where_it_was_decided_in_this_round() {
		var number = leave("m7", 5);
		assertThat(offered("sec", number)).isEmpty();
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "return", "opinion", "请补充材料"));
		assertThat(offered("m7", number)).isEmpty();
		this.city.completed("m7", number, "revise", Map.of("decision", "resubmit"));
		assertThat(offered("sec", number)).isEmpty();
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(offered("deputy", number)).containsExactly("secretaryDecides");
		for (var other : List.of("sec", "m7", "principal", "office", "cz-deputy")) {
			assertThat(back(other, number, "secretaryDecides", "chain", "事由不清").status()).as(other).isEqualTo(409);
		}
		for (var step : List.of("deputyLeadDecides", "revise", "nowhere", "")) {
			assertThat(back("deputy", number, step, "chain", "事由不清").message()).as(step).contains("从可选的环节中选择");
		}
		assertThat(back("deputy", number, "secretaryDecides", "chain", " ").message()).contains("请填写退回的理由");
		assertThat(back("deputy", number, "secretaryDecides", "chain", "长".repeat(501)).message()).contains("500");
		assertThat(back("deputy", number, "secretaryDecides", "sideways", "事由不清").status()).isEqualTo(400);
		assertThat(this.city.claim("deputy2", number, "deputyLeadDecides").status()).isEqualTo(204);
		assertThat(back("deputy", number, "secretaryDecides", "chain", "事由不清").message()).contains("已由“方正”领取");
		var task = open(number).get(0);
		send("deputy2", number, "secretaryDecides", "chain");
		assertThat(this.city
			.post("deputy", "/engine-rest/task/" + task + "/submit-form",
					Map.of("variables", Map.of("decision", Map.of("value", "approve"))))
			.message()).contains("“方正”", "退回到“社区书记审批”");
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(said(number)).contains("deputyLeadDecides deputy");
	}

	private City.Answer send(String account, String number, String to, String then) {
		var answer = back(account, number, to, then, "事由不清");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	private City.Answer back(String account, String number, String to, String then, String reason) {
		return this.city.post(account, "/api/tasks/" + anyTask(account, number) + "/return-to",
				Map.of("task", to, "then", then, "reason", reason));
	}

	private List<String> offered(String account, String number) {
		var answer = this.city.get(account, "/api/tasks/" + anyTask(account, number) + "/operations");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		for (var operation : answer.body().path("operations")) {
			if (operation.path("operation").asText().equals("return-to")) {
				assertThat(operation.path("note").asText().isEmpty()).isEqualTo(!operation.path("steps").isEmpty());
				return operation.path("steps").findValuesAsText("task");
			}
		}
		throw new AssertionError(answer.text());
	}

	/** One that they see, or else any. */
	private String anyTask(String account, String number) {
		var seen = this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number).body();
		return seen.isEmpty() ? open(number).get(0) : seen.path(0).path("id").asText();
	}

	private List<String> assignees(String number) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.map((task) -> task.getTaskDefinitionKey() + " " + task.getAssignee())
			.toList();
	}

	private int told(String account, String number, String kind) {
		var quoted = "〕" + number.split("-")[1] + "号";
		var messages = this.city.get(account, "/api/messages?page=1").body().path("rows");
		var count = 0;
		for (var message : messages) {
			count += message.path("title").asText().equals(kind) && message.path("text").asText().contains(quoted) ? 1
					: 0;
		}
		return count;
	}

	private int takeBack(String account, String number) {
		return this.city.post(account, "/api/requests/" + number + "/take-back", Map.of("reason", "再看看")).status();
	}

	private String waitingForTheMeeting(String worker) {
		var number = waitingForThePrincipals(worker);
		this.city.approves("principal", number, "principalDecides");
		this.city.approves("principal2", number, "principalDecides");
		return number;
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
