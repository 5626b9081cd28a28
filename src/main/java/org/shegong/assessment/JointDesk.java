package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;

/**
 * The joint review and approval: every department answers, one objection sends grades
 * back.
 */
@Service
@Transactional
class JointDesk {

	private final AssessmentRequests campaigns;

	private final JointReviews reviews;

	private final GradeDesk grades;

	private final AssessmentDesk desk;

	private final Clock clock;

	JointDesk(AssessmentRequests campaigns, JointReviews reviews, GradeDesk grades, AssessmentDesk desk, Clock clock) {
		this.campaigns = campaigns;
		this.reviews = reviews;
		this.grades = grades;
		this.desk = desk;
		this.clock = clock;
	}

	/**
	 * Asks the departments of the policy; where a unit takes more excellent grades than
	 * it would have alone, also whoever shares out the pool (TY-17).
	 */
	void open(String number) {
		var campaign = this.campaigns.get(number);
		ask(campaign, "assessment-review-parties");
		if (this.grades.usesPool(campaign)) {
			ask(campaign, "assessment-pool-parties");
		}
		this.reviews.flush();
	}

	private void ask(AssessmentRequest campaign, String parties) {
		this.desk.policyOf(campaign)
			.table(parties)
			.forEach((row) -> this.reviews.save(new JointReview(campaign, (String) row.get("party"),
					(String) row.get("title"), this.desk.post(campaign, (String) row.get("post")))));
	}

	void answer(String number, String party, Choice choice) {
		this.reviews.get(this.campaigns.get(number), party).answer(choice == Choice.APPROVE, LocalDate.now(this.clock));
	}

	/**
	 * All have answered; grades that a department does not agree to are open again.
	 * @return whether all agreed
	 */
	boolean close(String number) {
		var agreed = of(number).stream().allMatch(JointReview::agreed);
		if (!agreed) {
			this.campaigns.get(number).openGrades();
		}
		return agreed;
	}

	@Transactional(readOnly = true)
	List<JointReview> of(String number) {
		return this.reviews.of(this.campaigns.get(number));
	}

	@Transactional(readOnly = true)
	JointReview get(String number, String party) {
		return this.reviews.get(this.campaigns.get(number), party);
	}

}
