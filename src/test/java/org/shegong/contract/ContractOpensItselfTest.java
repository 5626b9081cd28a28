package org.shegong.contract;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import org.shegong.account.WorkerCode;
import org.shegong.renewal.Nodes;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Watch;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/contract-watch.bpmn, every morning: the month ends on 2026-04-01. */
@RunningCity
@Import(Nodes.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ContractOpensItselfTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	Nodes nodes;

	@Autowired
	ContractRequests requests;

	City city;

	@BeforeEach
	void aBannerWithItsWorkers() {
		this.city = new City(this.port);
		assertThat(this.city.importRoster("contract").status()).isEqualTo(200);
	}

	@Test
	void it_opens_ten_working_days_before_the_month_is_over_and_only_once() {
		onTheMorningOf("2026-03-17");
		assertThat(this.requests.count()).isZero();
		onTheMorningOf("2026-03-18");
		onTheMorningOf("2026-03-19");
		assertThat(opened()).containsExactly("c1", "c2", "c3", "c4", "c5", "c6", "elected", "welfare");
		var number = this.requests.findByWorkerOrderById(WorkerCode.of("c1")).get(0).number();
		assertThat(this.city.tasks("office", number.toString())).containsExactly("signContract");
	}

	@Test
	void who_has_no_contract_long_after_the_month_is_not_overlooked() {
		onTheMorningOf("2028-01-10");
		assertThat(opened()).contains("c1", "welfare").doesNotContain("posted", "blank", "signed");
	}

	@Test
	void two_nodes_open_it_once() throws Exception {
		this.nodes.watch("contract-watch", "2026-03-18", 4);
		assertThat(opened()).containsExactly("c1", "c2", "c3", "c4", "c5", "c6", "elected", "welfare");
	}

	/** Whose contract is being written down, each as often as it is. */
	private List<String> opened() {
		return this.requests.findAll().stream().map(ContractRequest::worker).map(WorkerCode::value).sorted().toList();
	}

	private void onTheMorningOf(String day) {
		this.clock.setTo(LocalDate.parse(day));
		new Watch(this.jobs, "contract-watch").goesOff();
	}

}
