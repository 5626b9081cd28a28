package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;

/**
 * Tells the personnel department, once, that a case waits for somebody to be registered.
 */
@Component
class VacancyNotice {

	private static final Basis RULE = Articles.of("vacancy");

	private final Filings filings;

	private final Organization organization;

	private final Clock clock;

	VacancyNotice(Filings filings, Organization organization, Clock clock) {
		this.filings = filings;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * @param post that nobody holds
	 * @param note which record to fix
	 */
	void give(ApprovalRequest request, String post, String note) {
		var vacancy = "vacant:" + post;
		var known = this.filings.findByRequestOrderById(request.id())
			.stream()
			.anyMatch((filing) -> filing.isAbout(vacancy));
		if (!known) {
			this.filings
				.save(new Filing(request, personnel(request.unit()).id(), LocalDate.now(this.clock), "岗位空缺", note)
					.about(vacancy)
					.because(RULE));
		}
	}

	private Post personnel(String unit) {
		return Stream.of(Post.HUMAN_RESOURCES, Post.ORGANIZATION_DEPARTMENT, Post.SOCIAL_WORK_DEPARTMENT)
			.filter((post) -> this.organization.nearest(post, unit, null).isPresent())
			.findFirst()
			.orElse(Post.HUMAN_RESOURCES);
	}

}
