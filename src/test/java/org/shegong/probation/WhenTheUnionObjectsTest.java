package org.shegong.probation;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** LCL 43: the union's view is studied and answered in writing. */
@RunningCity
@Import(Banner.class)
class WhenTheUnionObjectsTest {

	@Autowired
	Banner banner;

	City city;

	@BeforeEach
	void aBannerWithItsRecruits() {
		this.city = this.banner.on("2026-05-25");
	}

	@Test
	void the_town_answers_before_the_worker_is_heard_and_the_file_keeps_it() {
		var number = objectedTo("p1");
		assertThat(this.city.tasks("p1", number)).isEmpty();
		var empty = this.city.complete("deputy", number, "townAnswersUnion", Map.of("answer", " "));
		assertThat(empty.status()).isEqualTo(400);
		assertThat(empty.text()).contains("书面答复");
		this.city.completed("deputy", number, "townAnswersUnion", Map.of("answer", "两次补训后仍不达标，维持决定"));
		this.city.completed("p1", number, "workerStates", Map.of("statement", "无"));
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p1")).contains("工会意见：有异议，应先补训；对工会的书面答复：两次补训后仍不达标，维持决定；本人陈述：无");
		assertThat(this.city.get("union", "/api/filings").text()).contains("书面答复工会").contains("维持决定");
	}

	@Test
	void a_town_that_is_persuaded_decides_anew() {
		var number = objectedTo("p2");
		this.city.completed("deputy", number, "townAnswersUnion", Map.of("answer", "采纳", "accepted", true));
		this.city.completed("deputy", number, "townDecides", Banner.PASSES);
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p2")).contains("正式聘用").doesNotContain("\"failed\"");
	}

	@Test
	void a_union_without_objections_needs_no_answer() {
		var number = this.banner.evaluated("p3", 40);
		this.city.completed("deputy", number, "townDecides", Banner.FAILS);
		this.city.completed("union", number, "unionAnswers", Banner.PASSES);
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		assertThat(this.city.tasks("p3", number)).containsExactly("workerStates");
	}

	private String objectedTo(String worker) {
		var number = this.banner.evaluated(worker, 40);
		this.city.completed("deputy", number, "townDecides", Banner.FAILS);
		this.city.completed("union", number, "unionAnswers", Map.of("decision", "refuse", "opinion", "应先补训"));
		return number;
	}

}
