package org.shegong.recruitment;

import java.util.List;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
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
	public List<String> approvers(String key) {
		return this.desk.approvers(RequestNumber.of(key));
	}

	/**
	 * Whether the city's department approves the quota where the county has one as well
	 * (TY-03, CZ-01).
	 */
	public boolean ofTheCity(String key) {
		return this.desk.approvedByTheCity(RequestNumber.of(key));
	}

	/** Id of the post that organises the campaign. */
	public String recruiter(String key) {
		return this.desk.recruiter(RequestNumber.of(key));
	}

	/**
	 * Whether the city's department organises the campaign where the county has one as
	 * well (TY-03, C-e).
	 */
	public boolean recruitedByTheCity(String key) {
		return this.desk.recruitedByTheCity(RequestNumber.of(key));
	}

	/** The departments of the joint review. */
	public List<String> parties(String key) {
		return this.reviews.of(RequestNumber.of(key)).stream().map(Review::party).toList();
	}

	/** Id of the post that answers for a department. */
	public String post(String key, String party) {
		return this.reviews.get(RequestNumber.of(key), party).post();
	}

}
