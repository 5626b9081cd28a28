package org.shegong.dismissal;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import org.shegong.account.WorkerCode;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Watch;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Workers;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/retirement-watch.bpmn, every morning: a man born on 1966-05-10 reaches the
 * statutory age on 2026-10-10.
 */
@RunningCity
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RetirementOpensItselfTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	DismissalRequests requests;

	@Autowired
	Workers workers;

	@Autowired
	PersonnelFile file;

	City city;

	@BeforeEach
	void somebodyAboutToRetire() {
		this.clock.setTo(LocalDate.parse("2026-06-01"));
		this.city = new City(this.port);
		assertThat(this.city.importRoster("renewal").status()).isEqualTo(200);
		this.clock.setTo(LocalDate.parse("2026-03-01"));
	}

	@Test
	void six_months_before_the_month_the_options_are_named_once() {
		onTheMorningOf("2026-03-31");
		assertThat(this.file.of(WorkerCode.of("old"), FileKind.RETIREMENT)).isEmpty();
		onTheMorningOf("2026-04-01");
		onTheMorningOf("2026-04-02");
		assertThat(this.file.of(WorkerCode.of("old"), FileKind.RETIREMENT)).singleElement().satisfies((entry) -> {
			assertThat(entry.value()).isEqualTo("2026-10");
			assertThat(entry.until()).isEqualTo("2026-10-10");
			assertThat(entry.summary()).startsWith("提醒：2026年10月（")
				.contains("60周岁5个月")
				.contains("弹性提前退休，最早2026-07-01")
				.contains("延迟至2029-10-10");
		});
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("old"))).isEmpty();
	}

	@Test
	void a_month_before_the_date_it_opens_once_and_ends_on_the_date_when_the_worker_was_told() {
		onTheMorningOf("2026-09-09");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("old"))).isEmpty();
		onTheMorningOf("2026-09-10");
		onTheMorningOf("2026-09-11");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("old"))).singleElement().satisfies((request) -> {
			assertThat(request.ground()).isEqualTo(Ground.RETIREMENT);
			assertThat(request.lastDay()).isEqualTo("2026-10-10");
			assertThat(this.city.tasks("office", request.number().toString())).containsExactly("deliverNotice");
		});
	}

	@Test
	void what_the_office_took_back_or_opened_itself_is_not_opened_again() {
		onTheMorningOf("2026-04-01");
		this.city.started("office", "dismissal",
				Map.of("worker", "old", "ground", "retirement", "effective", "2027-10-10"));
		onTheMorningOf("2026-09-10");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("old"))).hasSize(1);
	}

	@Test
	void the_office_stops_it_where_a_later_day_was_agreed_on() {
		onTheMorningOf("2026-09-10");
		var number = this.requests.findByWorkerOrderById(WorkerCode.of("old")).get(0).number();
		var withdrawal = "/api/requests/" + number + "/withdraw";
		assertThat(this.city.post("old", withdrawal, Map.of("reason", "不想退")).status()).isEqualTo(404);
		assertThat(this.city.post("office", withdrawal, Map.of()).status()).isEqualTo(422);
		assertThat(this.city.post("office", withdrawal, Map.of("reason", "书面约定延迟退休至2027-10-10")).status())
			.isEqualTo(200);
		assertThat(this.file.of(WorkerCode.of("old"), FileKind.DISMISSAL)).singleElement()
			.satisfies((entry) -> assertThat(entry.summary()).contains("已终止（书面约定延迟退休至2027-10-10）"));
		onTheMorningOf("2026-09-11");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("old"))).hasSize(1);
	}

	@Test
	void a_later_day_that_was_agreed_on_is_waited_for() {
		onTheMorningOf("2026-09-10");
		var request = this.requests.findByWorkerOrderById(WorkerCode.of("old")).get(0);
		assertThat(delivered(request.number().toString(), "2029-10-11").text()).contains("弹性延迟最多至2029年10月10日");
		assertThat(delivered(request.number().toString(), "2026-10-10").text()).contains("须晚于法定退休年龄达到之日2026年10月10日");
		assertThat(delivered(request.number().toString(), "2029-10-10").status()).isLessThan(300);
		assertThat(this.requests.get(request.number()).lastDay()).isEqualTo("2029-10-10");
		onTheMorningOf("2026-10-11");
		assertThat(this.workers.get(WorkerCode.of("old")).hasLeft()).isFalse();
		this.clock.setTo(LocalDate.parse("2029-10-10"));
		this.jobs.executeJob(this.jobs.createJobQuery().activityId("lastDayComes").singleResult().getId());
		assertThat(this.workers.get(WorkerCode.of("old")).leftOn()).isEqualTo("2029-10-10");
	}

	private City.Answer delivered(String number, String agreedUntil) {
		return this.city.complete("office", number, "deliverNotice",
				Map.of("deliveredOn", "2026-09-10", "how", "签收", "agreedUntil", agreedUntil));
	}

	@Test
	void the_elected_are_told_but_stay_in_office() {
		onTheMorningOf("2037-12-15");
		assertThat(this.file.of(WorkerCode.of("sec"), FileKind.RETIREMENT)).singleElement()
			.satisfies((entry) -> assertThat(entry.summary()).contains("由换届决定"));
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("sec"))).isEmpty();
	}

	@Test
	void who_has_left_is_not_told() {
		var old = this.workers.get(WorkerCode.of("old"));
		old.leave(LocalDate.parse("2025-12-31"), "辞职");
		this.workers.save(old);
		onTheMorningOf("2026-09-10");
		assertThat(this.file.of(WorkerCode.of("old"), FileKind.RETIREMENT)).isEmpty();
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("old"))).isEmpty();
	}

	@Test
	void a_woman_for_whom_the_office_fixed_fifty_retires_by_that_age() {
		var welfare = this.workers.get(WorkerCode.of("welfare"));
		welfare.retiresFrom(50);
		this.workers.save(welfare);
		onTheMorningOf("2029-04-30");
		assertThat(this.file.of(WorkerCode.of("welfare"), FileKind.RETIREMENT)).isEmpty();
		onTheMorningOf("2029-05-01");
		assertThat(this.file.of(WorkerCode.of("welfare"), FileKind.RETIREMENT)).singleElement()
			.satisfies((entry) -> assertThat(entry.summary()).contains("按人事部门核定的原50周岁推算"));
		var file = this.city.get("office", "/api/workers/welfare/file").body();
		assertThat(file.path("retirementBase").asInt()).isEqualTo(50);
		assertThat(file.path("retiresOn").asText()).isEqualTo("2029-11");
		assertThat(file.path("retirementAge").asText()).isEqualTo("51周岁8个月");
		assertThat(file.path("retirementRule").asText()).contains("渐进式延迟法定退休年龄");
	}

	private void onTheMorningOf(String day) {
		this.clock.setTo(LocalDate.parse(day));
		new Watch(this.jobs, "retirement-watch").goesOff();
	}

}
