package org.shegong.assessment;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
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
	public String office(String key) {
		return this.desk.post(this.campaigns.get(RequestNumber.of(key)), "town-office");
	}

	/** Id of the post that proposes grades (XX-22). */
	public String proposer(String key) {
		var campaign = this.campaigns.get(RequestNumber.of(key));
		return this.desk.post(campaign, AssessmentNumbers.of(this.desk.policyOf(campaign)).proposer().value());
	}

	/** Id of the post that looks at appeals. */
	public String appeals(String key) {
		return this.deciders.post(RequestNumber.of(key));
	}

	/** The departments of the joint review. */
	public List<String> parties(String key) {
		return this.reviews.of(RequestNumber.of(key)).stream().map(JointReview::party).toList();
	}

	/** Id of the post that answers for a department. */
	public String post(String key, String party) {
		return this.reviews.get(RequestNumber.of(key), party).post();
	}

	/** Codes of everybody who is assessed and signs. */
	public List<String> everybody(String key) {
		return values(this.sheets.of(this.campaigns.get(RequestNumber.of(key)).id()).stream().map(Sheet::worker));
	}

	/** Whether a worker appeals against the own grade. */
	public boolean appealed(String key, String worker) {
		return this.hearings.appealed(RequestNumber.of(key), WorkerCode.of(worker));
	}

	/** Whether an appeal changed a grade that has to be published again. */
	public boolean changed(String key) {
		return this.hearings.changed(RequestNumber.of(key));
	}

	/** Whether everybody has been told and heard already. */
	public boolean heard(String key) {
		return this.hearings.heard(RequestNumber.of(key));
	}

	/** Codes of those who have to be trained or transferred. */
	public List<String> toBeHelped(String key) {
		return values(this.results.toBeHelped(RequestNumber.of(key)).stream());
	}

	/** Codes of those who have not signed. */
	public List<String> unheard(String key) {
		return values(this.hearings.unheard(RequestNumber.of(key)).stream());
	}

	/** As the engine hands them on. */
	private static List<String> values(Stream<WorkerCode> workers) {
		return workers.map(WorkerCode::value).toList();
	}

}
