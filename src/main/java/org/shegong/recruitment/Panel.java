package org.shegong.recruitment;

import java.util.List;

import org.shegong.approval.BuildingBlock;
import org.shegong.recruitment.campaign.RecruitmentDesk;
import org.shegong.recruitment.exam.Review;
import org.shegong.recruitment.exam.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a campaign, asked by processes/recruitment.bpmn. */
@Component("recruitmentPanel")
@BuildingBlock("招聘由谁审批、联审的单位")
@Transactional(readOnly = true)
public class Panel {

	private final RecruitmentDesk desk;

	private final ReviewDesk reviews;

	Panel(RecruitmentDesk desk, ReviewDesk reviews) {
		this.desk = desk;
		this.reviews = reviews;
	}

	/** Ids of the posts that approve the quota, in order. */
	public List<String> approvers(String number) {
		return this.desk.approvers(number);
	}

	/**
	 * Whether the city's department approves the quota where the county has one as well
	 * (TY-03, CZ-01).
	 */
	public boolean ofTheCity(String number) {
		return this.desk.approvedByTheCity(number);
	}

	/** Id of the post that organises the campaign. */
	public String recruiter(String number) {
		return this.desk.recruiter(number);
	}

	/**
	 * Whether the city's department organises the campaign where the county has one as
	 * well (TY-03, C-e).
	 */
	public boolean recruitedByTheCity(String number) {
		return this.desk.recruitedByTheCity(number);
	}

	/** The departments of the joint review. */
	public List<String> parties(String number) {
		return this.reviews.of(number).stream().map(Review::party).toList();
	}

	/** Id of the post that answers for a department. */
	public String post(String number, String party) {
		return this.reviews.get(number, party).post();
	}

}
