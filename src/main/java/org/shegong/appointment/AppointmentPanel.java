package org.shegong.appointment;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;

/** Who takes part in an appointment, asked by processes/appointment.bpmn. */
@Component("appointmentPanel")
@BuildingBlock("选任的联审单位、由谁登记结果、哪天到任")
@Transactional(readOnly = true)
public class AppointmentPanel {

	private final AppointmentRequests requests;

	private final CandidateReviewDesk reviews;

	private final AppointmentCheck check;

	private final Clock clock;

	AppointmentPanel(AppointmentRequests requests, CandidateReviewDesk reviews, AppointmentCheck check, Clock clock) {
		this.requests = requests;
		this.reviews = reviews;
		this.check = check;
		this.clock = clock;
	}

	/** The departments of the joint review. */
	public List<String> parties(String key) {
		return this.reviews.of(RequestNumber.of(key)).stream().map(CandidateReview::party).toList();
	}

	/** Id of the post that answers for a department. */
	public String post(String key, String party) {
		return this.reviews.of(RequestNumber.of(key))
			.stream()
			.filter((review) -> review.party().equals(party))
			.map(CandidateReview::post)
			.findFirst()
			.orElseThrow();
	}

	/** Id of the first post that may record the result. */
	public String recorder(String key) {
		return recorders(key).get(0);
	}

	/** Id of the other one; the same where one post alone may. */
	public String otherRecorder(String key) {
		var posts = recorders(key);
		return posts.get(posts.size() - 1);
	}

	private List<String> recorders(String key) {
		return AppointmentNumbers.of(this.check.policyOf(this.requests.get(RequestNumber.of(key)))).recorders().value();
	}

	/** The first moment of the first day in office. */
	public Date begins(String key) {
		var term = this.requests.get(RequestNumber.of(key)).term();
		return Date.from(term.from().atStartOfDay(this.clock.getZone()).toInstant());
	}

}
