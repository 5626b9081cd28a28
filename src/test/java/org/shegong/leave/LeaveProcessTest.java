package org.shegong.leave;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.leave.request.LeaveRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/leave.bpmn, its detours. */
@RunningCity
class LeaveProcessTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	LeaveRequests requests;

	@Autowired
	ApprovalRequests all;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			this.city.importRoster("two-counties");
		}
	}

	@AfterEach
	void today() {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
	}

	@Test
	void what_may_not_be_starts_nothing_and_says_why() {
		var before = this.requests.count();
		var answer = this.city.start("m6", "leave", ask("annual", "2026-03-16", "2026-03-27"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("可用5天", "年休假条例");
		assertThat(this.requests.count()).isEqualTo(before);
	}

	@Test
	void returned_and_resubmitted_it_goes_the_way_of_its_new_length() {
		var number = this.city.started("m6", "leave", ask("personal", "2026-04-07", "2026-04-08"));
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "return", "opinion", "请错开检查"));
		assertThat(this.city.filledIn("m6", number, "revise")).containsEntry("from", "2026-04-07")
			.containsEntry("until", "2026-04-08")
			.containsEntry("fromNoon", "false")
			.containsKey("reason")
			.doesNotContainKeys("decision", "deputy");
		var tooLate = this.city.complete("m6", number, "revise", Map.of("decision", "resubmit", "until", "2026-04-06"));
		assertThat(tooLate.status()).isEqualTo(400);
		this.city.completed("m6", number, "revise",
				Map.of("decision", "resubmit", "until", "2026-04-10", "untilNoon", "true"));
		assertThat(this.requests.get(RequestNumber.of(number)).charged().asDouble()).isEqualTo(3.5);
		assertThat(this.city.filledIn("sec", number, "secretaryDecides")).doesNotContainKeys("from", "until", "reason");
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(this.city.tasks("m6", number)).containsExactly("reportBack");
		this.clock.setTo(LocalDate.of(2026, 4, 7));
		this.city.completed("m6", number, "reportBack", Map.of("returnedOn", "2026-04-07"));
		assertThat(state(number)).isEqualTo(RequestState.CLOSED);
	}

	@Test
	void returned_it_may_be_given_up() {
		var number = this.city.started("m7", "leave", ask("personal", "2026-04-07", "2026-04-08"));
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "return", "opinion", "请错开检查"));
		this.city.completed("m7", number, "revise", Map.of("decision", "withdraw"));
		assertThat(state(number)).isEqualTo(RequestState.WITHDRAWN);
		assertEnded(number);
	}

	@Test
	void refused_is_refused_and_what_the_law_grants_is_not() {
		var number = this.city.started("m7", "leave", ask("personal", "2026-04-13", "2026-04-14"));
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "refuse", "opinion", "值班"));
		assertThat(state(number)).isEqualTo(RequestState.REFUSED);
		assertEnded(number);
		var sick = this.city.started("m7", "leave", ask("sick", "2026-04-13", "2026-04-14"));
		var answer = this.city.complete("sec", sick, "secretaryDecides", Map.of("decision", "refuse", "opinion", "值班"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("退回修改", "劳动合同法");
	}

	@Test
	void undecided_it_may_be_taken_back() {
		var number = this.city.started("m7", "leave", ask("personal", "2026-04-20", "2026-04-21"));
		assertThat(this.city.post("m7", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(state(number)).isEqualTo(RequestState.WITHDRAWN);
		assertEnded(number);
	}

	@Test
	void a_leave_that_goes_on_in_another_ends_with_it() {
		var first = this.city.started("m8", "leave", ask("personal", "2026-04-16", "2026-04-17"));
		this.city.approves("sec", first, "secretaryDecides");
		var second = this.city.started("m8", "leave", ask("personal", "2026-04-20", "2026-04-20"));
		this.city.approves("sec", second, "secretaryDecides");
		assertEnded(first);
		assertThat(this.city.tasks("m8", second)).containsExactly("reportBack");
	}

	@Test
	void who_comes_back_late_is_reported_absent() {
		var number = this.city.started("m9", "leave", ask("personal", "2026-03-16", "2026-03-17"));
		this.city.approves("sec", number, "secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 3, 23));
		this.city.completed("m9", number, "reportBack", Map.of("returnedOn", "2026-03-20", "note", "车次取消"));
		assertThat(state(number)).isEqualTo(RequestState.CLOSED);
		assertThat(absences("m9")).isEqualTo(1);
		assertEnded(number);
	}

	@Test
	void who_does_not_come_back_is_reported_absent_once() {
		var number = this.city.started("m10", "leave", ask("personal", "2026-03-16", "2026-03-17"));
		this.city.approves("sec", number, "secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 3, 20));
		var overdue = this.management.createJobQuery()
			.processInstanceId(
					this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId())
			.activityId("reportOverdue")
			.singleResult();
		this.management.executeJob(overdue.getId());
		assertThat(absences("m10")).isEqualTo(1);
		this.clock.setTo(LocalDate.of(2026, 3, 25));
		this.city.completed("m10", number, "reportBack", Map.of("returnedOn", "2026-03-25"));
		assertThat(absences("m10")).isEqualTo(1);
	}

	@Test
	void the_case_keeps_nothing_but_what_gateways_ask_for() {
		var number = this.city.started("m8", "leave", ask("personal", "2026-05-18", "2026-05-18"));
		var instance = this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		assertThat(this.runtime.getVariables(instance.getId())).containsEntry("applicant", "m8")
			.containsEntry("finalLevel", "secretary")
			.doesNotContainKeys("reason", "kind", "from", "until", "secretaryDays");
	}

	private long absences(String worker) {
		return this.all.findByWorkerOrderById(WorkerCode.of(worker))
			.stream()
			.filter((request) -> request.process().equals("absence"))
			.count();
	}

	private RequestState state(String number) {
		return this.requests.get(RequestNumber.of(number)).state();
	}

	private void assertEnded(String number) {
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
	}

	private static Map<String, Object> ask(String kind, String from, String until) {
		return new HashMap<>(Map.of("kind", kind, "from", from, "until", until, "reason", "家中有事"));
	}

}
