package org.shegong.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody at the desk, somebody too slow, nobody registered at all. */
@RunningCity
class WhenDecidersAreAwayOrLateTest {

	@LocalServerPort
	int port;

	@Autowired
	Postings postings;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService management;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		var imported = this.city.importRoster("two-counties");
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	@Test
	void the_deputy_named_in_a_secretarys_leave_decides_while_it_lasts() {
		var own = this.city.started("dm-sec", "leave", Map.of("kind", "personal", "from", "2026-03-09", "until",
				"2026-03-11", "reason", "家中有事", "deputy", "dm4"));
		this.city.approves("lead", own, "areaLeadDecides");
		var before = this.city.started("dm1", "leave", personal("2026-04-01"));
		assertThat(this.city.tasks("dm4", before)).isEmpty();
		this.clock.setTo(LocalDate.of(2026, 3, 10));
		var during = this.city.started("dm1", "leave", personal("2026-04-15"));
		assertThat(this.city.tasks("dm-sec", during)).containsExactly("secretaryDecides");
		this.city.approves("dm4", during, "secretaryDecides");
		assertThat(this.city.tasks("dm1", during)).containsExactly("reportBack");
	}

	@Test
	void an_overdue_task_is_shown_to_the_next_level_which_still_cannot_decide_it() {
		var number = this.city.started("m1", "leave", personal("2026-05-13"));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		fireOverdue(number);
		assertThat(this.city.tasks("deputy", number)).containsExactly("secretaryDecides");
		assertThat(this.city.complete("deputy", number, "secretaryDecides", Map.of("decision", "approve")).status())
			.isEqualTo(403);
		var task = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
		assertThat(task.getPriority()).isGreaterThan(50);
		assertThat(task.getDueDate()).isNotNull();
	}

	@Test
	void without_a_holder_the_town_office_gets_the_task_and_reads_which_record_to_fix() {
		this.postings.deleteAll(this.postings.findByPostAndUnitIn(Post.COMMUNITY_SECRETARY, Set.of("qh-bh")));
		var preview = this.city.preview("m2", "leave", personal("2026-05-20"));
		assertThat(preview.body().at("/deciders/0/post").asText()).isEqualTo("town-office");
		assertThat(preview.body().at("/deciders/0/note").asText()).contains("posts").contains("community-secretary");
		var number = this.city.started("m2", "leave", personal("2026-05-20"));
		this.city.approves("office", number, "secretaryDecides");
		assertThat(this.city.tasks("m2", number)).containsExactly("reportBack");
	}

	@Test
	void where_a_town_has_no_office_either_the_administrators_are_told_what_to_register() {
		var preview = this.city.preview("lx1", "leave", personal("2026-05-20"));
		assertThat(preview.body().at("/deciders/0/holders")).isEmpty();
		assertThat(preview.body().at("/deciders/0/note").asText()).contains("柳下社区");
		var number = this.city.started("lx1", "leave", personal("2026-05-20"));
		this.city.approves("admin", number, "secretaryDecides");
		assertThat(this.city.tasks("lx1", number)).containsExactly("reportBack");
	}

	private void fireOverdue(String number) {
		var instance = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.singleResult()
			.getProcessInstanceId();
		var job = this.management.createJobQuery().processInstanceId(instance).timers().singleResult();
		this.management.executeJob(job.getId());
	}

	private static Map<String, String> personal(String day) {
		return Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事");
	}

}
