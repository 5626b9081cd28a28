package org.shegong.assessment;

import java.util.List;

import org.shegong.approval.BuildingBlock;
import org.shegong.assessment.hearing.AppealDecider;
import org.shegong.assessment.hearing.HearingDesk;
import org.shegong.assessment.grades.JointDesk;
import org.shegong.assessment.grades.JointReview;
import org.shegong.assessment.hearing.ResultDesk;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in an assessment, asked by processes/assessment.bpmn. */
@Component("assessmentPanel")
@BuildingBlock("年度考核的参加人、部门和各环节的人员")
@Transactional(readOnly = true)
public class AssessmentPanel {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final AssessmentDesk desk;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final ResultDesk results;

	private final AppealDecider deciders;

	AssessmentPanel(AssessmentRequests campaigns, Sheets sheets, AssessmentDesk desk, JointDesk reviews,
			HearingDesk hearings, ResultDesk results, AppealDecider deciders) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.desk = desk;
		this.reviews = reviews;
		this.hearings = hearings;
		this.results = results;
		this.deciders = deciders;
	}

	/** Id of the post that does the paperwork. */
	public String office(String number) {
		return this.desk.post(this.campaigns.get(number), "town-office");
	}

	/** Id of the post that proposes grades (XX-22). */
	public String proposer(String number) {
		var campaign = this.campaigns.get(number);
		return this.desk.post(campaign, AssessmentNumbers.of(this.desk.policyOf(campaign)).proposer().value());
	}

	/** Id of the post that looks at appeals. */
	public String appeals(String number) {
		return this.deciders.post(number);
	}

	/** The departments of the joint review. */
	public List<String> parties(String number) {
		return this.reviews.of(number).stream().map(JointReview::party).toList();
	}

	/** Id of the post that answers for a department. */
	public String post(String number, String party) {
		return this.reviews.get(number, party).post();
	}

	/** Codes of everybody who is assessed and signs. */
	public List<String> everybody(String number) {
		return this.sheets.of(this.campaigns.get(number).id()).stream().map(Sheet::worker).toList();
	}

	/** Whether a worker appeals against the own grade. */
	public boolean appealed(String number, String worker) {
		return this.hearings.appealed(number, worker);
	}

	/** Whether an appeal changed a grade that has to be published again. */
	public boolean changed(String number) {
		return this.hearings.changed(number);
	}

	/** Whether everybody has been told and heard already. */
	public boolean heard(String number) {
		return this.hearings.heard(number);
	}

	/** Codes of those who have to be trained or transferred. */
	public List<String> toBeHelped(String number) {
		return this.results.toBeHelped(number);
	}

	/** Codes of those who have not signed. */
	public List<String> unheard(String number) {
		return this.hearings.unheard(number);
	}

}
