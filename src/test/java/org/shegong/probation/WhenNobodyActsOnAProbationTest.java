package org.shegong.probation;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.approval.RequestNumber;
import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** Silence at every task of processes/probation.bpmn has an end. */
@RunningCity
@Import(Banner.class)
class WhenNobodyActsOnAProbationTest {

	@Autowired
	Banner banner;

	@Autowired
	ProbationRequests requests;

	City city;

	@BeforeEach
	void aBannerWithItsRecruits() {
		this.city = this.banner.on("2026-05-25");
	}

	@ParameterizedTest
	@CsvSource({ "p1, trainingOver", "p2, evaluationOver", "p3, decisionOver" })
	void a_probation_that_ends_undecided_is_passed(String worker, String timer) {
		var number = this.banner.opened(worker);
		if (!timer.equals("trainingOver")) {
			this.city.completed("mz", number, "recordTraining", Map.of("hours", 40, "trainedUntil", "2026-02-27"));
		}
		if (timer.equals("decisionOver")) {
			this.city.approves("sec", number, "communityEvaluates");
		}
		this.banner.today("2026-06-02");
		assertThat(this.banner.due(number, timer)).isEqualTo("2026-06-02T00:00");
		this.banner.fire(number, timer);
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file(worker)).contains("视为已转正").contains("社区最低服务年限3年（2026-06-02至2029-06-01）");
		assertThat(this.requests.get(RequestNumber.of(number)).state().title()).isEqualTo("已办结");
	}

	@Test
	void a_worker_who_says_nothing_is_recorded_as_silent() {
		var number = this.banner.evaluated("p4", 40);
		this.city.completed("deputy", number, "townDecides", Banner.FAILS);
		this.city.completed("union", number, "unionAnswers", Banner.PASSES);
		this.banner.fire(number, "statementOverdue");
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p4")).contains("本人陈述：到期未陈述").contains("工会意见：无异议");
	}

	@Test
	void what_the_union_leaves_lying_until_the_last_day_comes_to_nothing() {
		var number = this.banner.evaluated("p5", 40);
		this.city.completed("deputy", number, "townDecides", Banner.FAILS);
		this.banner.today("2026-06-01");
		assertThat(this.banner.due(number, "unionTooLate")).isEqualTo("2026-06-01T00:00");
		this.banner.fire(number, "unionTooLate");
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p5")).contains("视为已转正").contains("第四十条").doesNotContain("\"failed\"");
	}

	@Test
	void an_objection_left_unanswered_until_the_last_day_stops_the_failing() {
		var number = this.banner.evaluated("p6", 40);
		this.city.completed("deputy", number, "townDecides", Banner.FAILS);
		this.city.completed("union", number, "unionAnswers", Map.of("decision", "refuse", "opinion", "应先补训"));
		this.banner.today("2026-06-01");
		this.banner.fire(number, "answerTooLate");
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p6")).contains("视为已转正").doesNotContain("\"failed\"");
	}

}
