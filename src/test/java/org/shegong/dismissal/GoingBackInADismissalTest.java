package org.shegong.dismissal;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.dismissal.Street.asking;

/**
 * A decision is taken back, and a request sent back, out of one part of a process into
 * another.
 */
@RunningCity
@Import(Street.class)
class GoingBackInADismissalTest {

	@Autowired
	Street street;

	@Autowired
	TaskService tasks;

	@Autowired
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	City city;

	@BeforeEach
	void streetsOfThreeCities() {
		this.city = this.street.on("2026-03-16");
	}

	@Test
	void the_union_takes_its_answer_back_out_of_the_part_that_it_opened() {
		var number = this.city.started("office", "dismissal", asking("d1", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "d1");
		assertThat(this.city.tasks("meeting", number)).containsExactly("townMeetingDecides");
		var taken = this.city.post("union", "/api/requests/" + number + "/take-back", Map.of("reason", "还要开会讨论"));
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(this.city.tasks("meeting", number)).isEmpty();
		assertThat(this.city.tasks("union", number)).containsExactly("unionAnswers");
		this.city.approves("union", number, "unionAnswers");
		decides("meeting", number);
		assertThat(said(number)).containsExactly("unionAnswers union", "townMeetingDecides meeting");
		assertThat(this.city.tasks("office", number)).containsExactly("deliverNotice");
	}

	/** What it said to the union was filed. */
	@Test
	void the_meeting_takes_nothing_back() {
		var number = this.city.started("office", "dismissal", asking("d2", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "d2");
		decides("meeting", number);
		var refused = this.city.post("meeting", "/api/requests/" + number + "/take-back", Map.of("reason", "再看看"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.message()).contains("已登记入册");
	}

	@Test
	void the_county_takes_back_what_opened_the_next_part() {
		var number = this.city.started("tyoffice", "dismissal", asking("ty1", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "ty1");
		decides("tymeeting", number);
		this.city.approves("tymz", number, "countyConfirms");
		assertThat(this.city.tasks("tyoffice", number)).containsExactly("deliverNotice");
		var taken = this.city.post("tymz", "/api/requests/" + number + "/take-back", Map.of("reason", "再看看"));
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(this.city.tasks("tyoffice", number)).isEmpty();
		this.city.approves("tymz", number, "countyConfirms");
		assertThat(said(number)).containsExactly("unionAnswers tyunion", "townMeetingDecides tymeeting",
				"countyConfirms tymz");
		assertThat(this.city.tasks("tyoffice", number)).containsExactly("deliverNotice");
	}

	@Test
	void the_meeting_sends_it_back_to_the_union_and_has_it_again() {
		var number = this.city.started("office", "dismissal", asking("d3", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "d3");
		for (var then : List.of("asker", "chain")) {
			var task = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
			var sent = this.city.post("meeting", "/api/tasks/" + task + "/return-to",
					Map.of("task", "unionAnswers", "then", then, "reason", "意见不明确"));
			assertThat(sent.status()).as(sent.text()).isEqualTo(200);
			assertThat(this.city.tasks("meeting", number)).isEmpty();
			this.city.approves("union", number, "unionAnswers");
			assertThat(this.city.tasks("meeting", number)).containsExactly("townMeetingDecides");
		}
		decides("meeting", number);
		assertThat(said(number)).containsExactly("unionAnswers union", "townMeetingDecides meeting");
		assertThat(this.city.tasks("office", number)).containsExactly("deliverNotice");
	}

	private void decides(String meeting, String number) {
		this.city.completed(meeting, number, "townMeetingDecides", this.street.meets());
	}

	private List<String> said(String number) {
		var request = this.requests.byNumber(RequestNumber.of(number)).orElseThrow();
		return this.opinions.findByRequestOrderById(request.id())
			.stream()
			.map((opinion) -> opinion.task() + " " + opinion.account())
			.toList();
	}

}
