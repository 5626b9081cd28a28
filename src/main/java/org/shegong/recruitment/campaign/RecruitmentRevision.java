package org.shegong.recruitment.campaign;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/** What the applicant changes after the request came back; what is left out stays. */
public record RecruitmentRevision(Choice decision, Integer posts, String reason) implements Deciding {

	/** What the form says before anything is changed. */
	public static RecruitmentRevision of(RecruitmentApplication asked) {
		return new RecruitmentRevision(null, asked.posts(), asked.reason());
	}

}
