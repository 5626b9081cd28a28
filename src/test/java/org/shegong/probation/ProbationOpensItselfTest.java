package org.shegong.probation;

import java.time.LocalDate;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.shegong.account.WorkerCode;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Watch;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/probation-watch.bpmn, every morning: probations end on 2026-06-01. */
@RunningCity
class ProbationOpensItselfTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	ProbationRequests requests;

	@Autowired
	PersonnelFile file;

	@Test
	void a_review_opens_fifteen_working_days_before_the_last_day_and_only_once() {
		var city = new City(this.port);
		assertThat(city.importRoster("probation").status()).isEqualTo(200);
		onTheMorningOf("2026-05-10");
		assertThat(this.requests.count()).isZero();
		onTheMorningOf("2026-05-11");
		onTheMorningOf("2026-05-12");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("p1"))).singleElement()
			.satisfies((request) -> assertThat(city.tasks("mz", request.number().toString()))
				.containsExactly("recordTraining"));
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("two"))).isEmpty();
		assertThat(this.file.of(WorkerCode.of("two"), FileKind.PROBATION)).singleElement().satisfies((entry) -> {
			assertThat(entry.summary()).contains("试用期考核不能开始").contains("最长2个月");
			assertThat(entry.rule()).isEqualTo("LCL 19");
			assertThat(entry.date()).isEqualTo("2026-05-10");
		});
		assertThat(this.file.of(WorkerCode.of("sec"), FileKind.PROBATION)).isEmpty();
		assertThat(this.file.of(WorkerCode.of("p1"), FileKind.PROBATION)).isEmpty();
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("sec"))).isEmpty();
	}

	private void onTheMorningOf(String day) {
		this.clock.setTo(LocalDate.parse(day));
		new Watch(this.jobs, "probation-watch").goesOff();
	}

}
