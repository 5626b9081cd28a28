package org.shegong.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Workers;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/renewal-watch.bpmn, every morning: most contracts end on 2026-12-31. */
@RunningCity
@TestPropertySource(
		properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RenewalOpensItselfTest {

	private static final String[] ENDING = { "equal", "lapsed", "mother", "passed", "refused", "silent", "ten",
			"welfare" };

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	@Autowired
	RenewalRequests requests;

	@Autowired
	Employments employments;

	@Autowired
	Workers workers;

	@Autowired
	PersonnelFile file;

	City city;

	@BeforeEach
	void contractsAboutToEnd() {
		this.city = new City(this.port);
		assertThat(this.city.importRoster("renewal").status()).isEqualTo(200);
	}

	@Test
	void it_opens_sixty_days_before_the_last_day_and_only_once() {
		onTheMorningOf("2026-10-30");
		assertThat(opened()).containsExactly("lapsed");
		onTheMorningOf("2026-10-31");
		assertThat(opened()).containsExactly("lapsed", "ten");
		onTheMorningOf("2026-11-01");
		onTheMorningOf("2026-11-02");
		assertThat(opened()).containsExactly(ENDING);
		assertThat(this.city.tasks("sec", numberOf("equal"))).containsExactly("communityProposes");
		assertThat(this.city.tasks("sec", numberOf("mother"))).isEmpty();
	}

	@Test
	void a_server_that_was_off_opens_what_it_missed() {
		onTheMorningOf("2026-12-29");
		assertThat(opened()).containsExactly(ENDING);
		assertThat(values("equal", "contract")).isEmpty();
	}

	@Test
	void a_contract_that_runs_on_is_renewed_before_its_new_end() {
		onTheMorningOf("2026-11-01");
		assertThat(until("mother")).isEqualTo("2027-04-09");
		onTheMorningOf("2027-02-07");
		assertThat(this.requests.findByWorkerOrderById("mother")).hasSize(1);
		onTheMorningOf("2027-02-08");
		assertThat(this.requests.findByWorkerOrderById("mother")).hasSize(2);
		assertThat(until("mother")).isEqualTo("2027-04-09");
		assertThat(values("mother", "contract")).containsExactly("extended");
	}

	@Test
	void thirty_days_before_the_end_the_main_leader_is_told_of_what_is_undecided() {
		onTheMorningOf("2026-11-30");
		var decided = numberOf("welfare");
		this.city.approves("sec", decided, "communityProposes");
		this.city.completed("deputy", decided, "townDecides", Map.of("decision", "approve", "term", 12));
		assertThat(reminders("equal")).isZero();
		onTheMorningOf("2026-12-01");
		onTheMorningOf("2026-12-02");
		assertThat(reminders("equal")).isOne();
		assertThat(reminders("welfare")).isZero();
	}

	@Test
	void who_works_on_after_the_end_is_alarmed_once_and_again_after_a_month() {
		onTheMorningOf("2026-11-01");
		onTheMorningOf("2026-12-31");
		assertThat(values("silent", "contract")).isEmpty();
		onTheMorningOf("2027-01-01");
		onTheMorningOf("2027-01-31");
		assertThat(values("silent", "contract")).containsExactly("lapsed");
		onTheMorningOf("2027-02-01");
		onTheMorningOf("2027-02-02");
		assertThat(values("silent", "contract")).containsExactly("lapsed", "continued");
		assertThat(this.file.of("silent", "contract").get(1).summary()).contains("以原条件续订");
		assertThat(this.file.of("silent", "contract").get(1).rule()).contains("Interp. (二) 11");
		assertThat(this.requests.findByWorkerOrderById("silent")).hasSize(1);
		assertThat(values("posted", "contract")).isEmpty();
		assertThat(values("sec", "contract")).isEmpty();
	}

	@Test
	void a_contract_that_nobody_was_let_go_from_is_taken_up_again_after_a_month_of_silence() {
		onTheMorningOf("2026-11-01");
		var number = numberOf("refused");
		this.city.approves("sec", number, "communityProposes");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "考核不理想"));
		onTheMorningOf("2027-01-31");
		assertThat(this.requests.findByWorkerOrderById("refused")).hasSize(1);
		onTheMorningOf("2027-02-01");
		onTheMorningOf("2027-02-02");
		assertThat(this.requests.findByWorkerOrderById("refused")).hasSize(2);
		assertThat(values("refused", "contract")).containsExactly("not-renewed", "lapsed", "continued");
	}

	@Test
	void who_is_protected_on_the_last_day_keeps_the_contract_and_what_was_being_decided_is_over() {
		onTheMorningOf("2026-11-01");
		var undecided = numberOf("equal");
		var refused = numberOf("welfare");
		this.city.approves("sec", refused, "communityProposes");
		this.city.completed("deputy", refused, "townDecides", Map.of("decision", "refuse", "opinion", "岗位期满"));
		pregnant("equal");
		pregnant("welfare");
		onTheMorningOf("2026-12-30");
		assertThat(until("welfare")).isEqualTo("2027-07-20");
		assertThat(this.city.tasks("sec", undecided)).containsExactly("communityProposes");
		onTheMorningOf("2026-12-31");
		assertThat(until("equal")).isEqualTo("2027-07-20");
		assertThat(this.city.tasks("sec", undecided)).isEmpty();
		onTheMorningOf("2027-01-01");
		assertThat(values("equal", "contract")).containsExactly("extended");
	}

	@Test
	void who_has_left_is_neither_renewed_nor_alarmed_nor_told_of_retirement() {
		for (var code : List.of("lapsed", "old")) {
			var worker = this.workers.get(code);
			worker.leave(LocalDate.parse("2025-12-31"), "合同期满");
			this.workers.save(worker);
		}
		onTheMorningOf("2026-11-01");
		assertThat(opened()).doesNotContain("lapsed");
		assertThat(values("lapsed", "contract")).isEmpty();
		assertThat(values("old", "retirement")).isEmpty();
	}

	@Test
	void six_months_before_the_retirement_month_the_options_are_named_once() {
		onTheMorningOf("2026-03-31");
		assertThat(values("old", "retirement")).isEmpty();
		onTheMorningOf("2026-04-01");
		onTheMorningOf("2026-04-02");
		assertThat(this.file.of("old", "retirement")).singleElement().satisfies((entry) -> {
			assertThat(entry.value()).isEqualTo("2026-10");
			assertThat(entry.until()).isEqualTo("2026-10-10");
			assertThat(entry.summary()).contains("60周岁5个月").contains("弹性提前退休，最早2026-05-10").contains("延迟至2029-10-10");
		});
		assertThat(this.requests.findByWorkerOrderById("old")).isEmpty();
	}

	@Test
	void two_nodes_open_and_tell_it_once() throws Exception {
		this.clock.setTo(LocalDate.parse("2026-12-01"));
		var nodes = 4;
		var together = new CyclicBarrier(nodes);
		Callable<Object> morning = () -> {
			together.await();
			return this.cases.startProcessInstanceByKey("renewal-watch");
		};
		var pool = Executors.newFixedThreadPool(nodes);
		try {
			var started = new ArrayList<Future<Object>>();
			for (var node = 0; node < nodes; node++) {
				started.add(pool.submit(morning));
			}
			for (var one : started) {
				one.get();
			}
		}
		finally {
			pool.shutdown();
		}
		assertThat(opened()).containsExactly(ENDING);
		assertThat(values("lapsed", "contract")).containsExactly("lapsed", "continued");
		assertThat(values("mother", "contract")).containsExactly("extended");
		assertThat(values("old", "retirement")).containsExactly("2026-10");
		assertThat(reminders("equal")).isOne();
	}

	private void pregnant(String worker) {
		this.file.append(new FileEntry(worker, LocalDate.parse("2026-11-20"), "pregnancy", "孕期").saying(null,
				LocalDate.parse("2027-07-20")), null);
	}

	private String until(String worker) {
		return String.valueOf(this.employments.latest(worker).orElseThrow().contractUntil());
	}

	private List<String> values(String worker, String kind) {
		return this.file.of(worker, kind).stream().map(FileEntry::value).toList();
	}

	/** How often the main leader was told of a worker. */
	private int reminders(String worker) {
		var count = 0;
		for (var filing : this.city.get("principal", "/api/filings").body()) {
			if (filing.toString().contains(numberOf(worker) + "）")) {
				count++;
			}
		}
		return count;
	}

	private String numberOf(String worker) {
		return this.requests.findByWorkerOrderById(worker).get(0).number();
	}

	/** Whose renewal was opened, each as often as it was. */
	private List<String> opened() {
		return this.requests.findAll().stream().map(RenewalRequest::worker).sorted().toList();
	}

	private void onTheMorningOf(String day) {
		this.clock.setTo(LocalDate.parse(day));
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processDefinitionKey("renewal-watch")
			.activityId("dayBegins")
			.singleResult()
			.getId());
	}

}
