package org.shegong.recruitment.campaign;

/**
 * What the start form submits.
 *
 * @param unit code of the unit that recruits: a community, town, county or city
 * @param posts persons to be taken on
 * @param reason why they are needed; also the written reason where a rule of the kind
 * “一般” is passed
 */
public record RecruitmentApplication(String unit, Route route, Integer posts, String reason) {

	RecruitmentApplication revised(RecruitmentRevision revision) {
		return new RecruitmentApplication(this.unit, this.route,
				(revision.posts() != null) ? revision.posts() : this.posts,
				(revision.reason() != null) ? revision.reason() : this.reason);
	}

}
