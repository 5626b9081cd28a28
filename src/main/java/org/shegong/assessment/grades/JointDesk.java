package org.shegong.assessment.grades;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Basis;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.scores.ScoreDesk;

/**
 * The joint review and approval: every department answers, one objection sends grades
 * back.
 */
@Service
@Transactional
public class JointDesk {

	private final AssessmentRequests campaigns;

	private final JointReviews reviews;

	private final ScoreDesk scores;

	private final GradeDesk grades;

	private final AssessmentDesk desk;

	private final Postings postings;

	private final Clock clock;

	JointDesk(AssessmentRequests campaigns, JointReviews reviews, ScoreDesk scores, GradeDesk grades,
			AssessmentDesk desk, Postings postings, Clock clock) {
		this.campaigns = campaigns;
		this.reviews = reviews;
		this.scores = scores;
		this.grades = grades;
		this.desk = desk;
		this.postings = postings;
		this.clock = clock;
	}

	/**
	 * Asks the departments of the policy; where a unit takes more excellent grades than
	 * it would have alone, also whoever shares out the pool (TY-17).
	 */
	public void open(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var numbers = AssessmentNumbers.of(this.desk.policyOf(campaign));
		ask(campaign, numbers.reviewParties().value());
		if (this.grades.usesPool(campaign)) {
			ask(campaign, numbers.poolParties().value());
		}
		this.reviews.flush();
	}

	private void ask(AssessmentRequest campaign, List<AssessmentNumbers.Party> parties) {
		parties.forEach((party) -> this.reviews
			.save(new JointReview(campaign, party.party(), party.title(), this.desk.post(campaign, party.post()))));
	}

	public void answer(RequestNumber number, String party, Choice choice) {
		this.reviews.get(this.campaigns.get(number), party).answer(choice == Choice.APPROVE, LocalDate.now(this.clock));
	}

	/**
	 * What stands against an answer. Where nobody holds a department's post its task goes
	 * to the office that runs the assessment, which does not agree in its place.
	 */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number, String party, Choice choice, AccountName account) {
		var campaign = this.campaigns.get(number);
		var review = this.reviews.get(campaign, party);
		var held = this.postings.findByAccount(account).stream().map((posting) -> posting.post().id()).toList();
		var inItsPlace = !held.contains(review.post()) && !review.post().startsWith("town-")
				&& (held.isEmpty() || held.contains(Post.TOWN_OFFICE.id()));
		return (choice == Choice.APPROVE && inItsPlace) ? List.of(Objection.refusal(
				"联审须由%s同意，经办单位不能代为同意；请先在花名册岗位表中登记%s的任职人员，或退回重新评定".formatted(review.title(), review.title()),
				rule(campaign, party))) : List.of();
	}

	private Basis rule(AssessmentRequest campaign, String party) {
		var numbers = AssessmentNumbers.of(this.desk.policyOf(campaign));
		return ("pool".equals(party) ? numbers.poolParties() : numbers.reviewParties()).basis();
	}

	/**
	 * All have answered; grades that a department does not agree to are open again, and
	 * so are those that notices given meanwhile leave no choice about (XX-20).
	 * @return whether all agreed
	 */
	public boolean close(RequestNumber number) {
		var failed = this.scores.failWhoWasNamedSince(number);
		var agreed = !failed && of(number).stream().allMatch(JointReview::agreed);
		if (!agreed) {
			this.campaigns.get(number).openGrades();
		}
		return agreed;
	}

	@Transactional(readOnly = true)
	public List<JointReview> of(RequestNumber number) {
		return this.reviews.of(this.campaigns.get(number));
	}

	@Transactional(readOnly = true)
	public JointReview get(RequestNumber number, String party) {
		return this.reviews.get(this.campaigns.get(number), party);
	}

}
