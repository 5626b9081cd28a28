package org.shegong.dismissal;

import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/dismissal-watch.bpmn, every morning: m1, born in May 1966, retires on
 * 2026-10-20 (B.9).
 */
@RunningCity
@Import(Street.class)
class RetirementOpensItselfTest {

	@Autowired
	Street street;

	@Autowired
	ManagementService jobs;

	@Autowired
	DismissalRequests requests;

	@Test
	void it_opens_thirty_days_before_and_not_again_after_a_later_day_was_agreed() {
		var city = this.street.on("2026-09-19");
		begin();
		assertThat(this.requests.findByWorkerOrderById("m1")).isEmpty();
		this.street.today("2026-09-20");
		begin();
		begin();
		var opened = this.requests.findByWorkerOrderById("m1");
		assertThat(opened).hasSize(1);
		var number = opened.get(0).number();
		assertThat(opened.get(0).lastDay()).isEqualTo("2026-10-20");
		assertThat(city.tasks("office", number)).containsExactly("deliverNotice");
		var withdrawal = "/api/requests/" + number + "/withdraw";
		assertThat(city.post("m1", withdrawal, Map.of("reason", "不想退")).status()).isEqualTo(404);
		assertThat(city.post("office", withdrawal, Map.of()).status()).isEqualTo(422);
		assertThat(city.post("office", withdrawal, Map.of("reason", "9月18日书面约定延迟退休至2027-10-20")).status())
			.isEqualTo(200);
		assertThat(this.street.file("m1")).contains("已终止（9月18日书面约定延迟退休至2027-10-20）");
		begin();
		assertThat(this.requests.findByWorkerOrderById("m1")).hasSize(1);
	}

	@Test
	void neither_the_young_nor_the_posted_are_retired() {
		this.street.on("2026-09-20");
		begin();
		assertThat(this.requests.findAll()).extracting(DismissalRequest::worker).containsOnly("m1", "m2");
	}

	private void begin() {
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processDefinitionKey("dismissal-watch")
			.activityId("dayBegins")
			.singleResult()
			.getId());
	}

}
