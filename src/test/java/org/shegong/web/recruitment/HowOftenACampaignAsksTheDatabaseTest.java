package org.shegong.web.recruitment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import org.shegong.support.Applicants;
import org.shegong.support.Campaign;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked for a campaign does not depend on how many apply, and what is written of
 * them is written many at a time.
 */
@RunningCity
@Import(SqlCounter.class)
class HowOftenACampaignAsksTheDatabaseTest {

	private static final int FEW = 50;

	private static final int MANY = 500;

	/** What is kept for some seconds may have to be read once more. */
	private static final int KEPT = 3;

	/** As many rows go to the database together. */
	private static final int TOGETHER = 50;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	SqlCounter counter;

	City city;

	Campaign campaign;

	private final Map<String, Cost> costs = new LinkedHashMap<>();

	private record Cost(long reads, long writes) {
	}

	@Test
	void ten_times_as_many_candidates_are_asked_for_as_often() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		assertThat(this.city.importRoster("campaign").status()).isEqualTo(200);
		goesThrough(FEW);
		var few = goesThrough(FEW);
		var many = goesThrough(MANY);
		assertThat(few).hasSize(16);
		few.forEach((step, cost) -> {
			assertThat(many.get(step).reads()).as(step + " reads, of few " + cost.reads())
				.isLessThanOrEqualTo(cost.reads() + KEPT);
			assertThat(many.get(step).writes()).as(step + " writes, of few " + cost.writes())
				.isLessThanOrEqualTo(cost.writes() + (step.contains("page") ? 0 : MANY / TOGETHER));
		});
	}

	private Map<String, Cost> goesThrough(int people) {
		this.costs.clear();
		this.campaign = Campaign.announced(this.city, this.clock, 1);
		counts("upload", () -> this.campaign.upload(Applicants.tenthOfThemUneducated(people)));
		page("enterCandidates", "/candidates?page=1", 50);
		page("searched", "/candidates?page=1&q=13800000049", 1);
		completes("mz", "enterCandidates", Map.of());
		counts("open findings", () -> assertThat(shown("/findings").path(0).path("candidates")).hasSize(people / 10));
		page("reviewQualifications", "/candidates?task=reviewQualifications&page=1", 50);
		page("found", "/candidates?task=reviewQualifications&found=true&page=1", Math.min(people / 10, 50));
		completes("zz", "reviewQualifications", Map.of("decision", "approve", "verdicts", "其余 学历 不影响 岗位需要"));
		this.city.approves("rs", this.campaign.number(), "reviewQualifications");
		completes("mz", "reviewQualifications", Map.of("decision", "approve"));
		counts("scores", () -> Campaign.accepted(this.city.put("mz", this.campaign.path("/scores"), scores(people))));
		page("recordExam", "/candidates?task=recordExam&page=1", 50);
		counts("progress", () -> assertThat(shown("/scores").path("complete").asInt()).isEqualTo(people));
		completes("mz", "recordExam", Map.of());
		page("recordMedical", "/candidates?task=recordMedical&page=1", 1);
		completes("mz", "recordMedical", Map.of("results", "其余 合格"));
		page("whole", "", 0);
		this.city.post("admin", "/api/requests/" + this.campaign.number() + "/withdraw", Map.of("reason", "测试结束"));
		return Map.copyOf(this.costs);
	}

	private static Object scores(int people) {
		return IntStream.rangeClosed(1, people)
			.mapToObj((no) -> Map.of("candidate", no, "written", 95 - no % 60, "interview", 80))
			.toList();
	}

	private void completes(String account, String task, Map<String, ?> fields) {
		counts(account + " completes " + task,
				() -> this.city.completed(account, this.campaign.number(), task, fields));
	}

	private void page(String task, String path, int rows) {
		counts("page " + task, () -> assertThat(shown(path).path("rows")).hasSize(rows));
	}

	private JsonNode shown(String path) {
		var answer = this.city.get("mz", this.campaign.path(path));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private void counts(String step, Runnable work) {
		var statements = this.counter.during(work)
			.stream()
			.filter((sql) -> !sql.text().equals("commit") && !sql.text().equals("rollback"))
			.collect(Collectors.partitioningBy(SqlCounter.Sql::isRead, Collectors.counting()));
		this.costs.put(step, new Cost(statements.get(true), statements.get(false)));
	}

}
