package org.shegong.recruitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shegong.policy.Policy;
import org.shegong.recruitment.quota.QuotaCheck;
import org.shegong.recruitment.campaign.Route;

/**
 * What the {@link Panel} would answer about a campaign that has not begun.
 *
 * @param approvers ids of the posts that approve the quota, in order
 * @param posts ids of the posts that answer for the departments, by department
 */
public record RecruitmentOutlook(List<String> approvers, boolean ofTheCity, String recruiter,
		boolean recruitedByTheCity, Map<String, String> posts) {

	static RecruitmentOutlook of(QuotaCheck check, Route route, Policy policy) {
		var posts = new LinkedHashMap<String, String>();
		RecruitmentNumbers.of(policy).parties(route).value().forEach((party) -> posts.put(party.party(), party.post()));
		return new RecruitmentOutlook(check.posts(), RecruitmentNumbers.of(policy).quotaApproversOfTheCity().value(),
				RecruitmentNumbers.of(policy).recruiter().value(),
				RecruitmentNumbers.of(policy).recruiterOfTheCity().value(), posts);
	}

	public List<String> approvers(String key) {
		return this.approvers;
	}

	public boolean ofTheCity(String key) {
		return this.ofTheCity;
	}

	public String recruiter(String key) {
		return this.recruiter;
	}

	public boolean recruitedByTheCity(String key) {
		return this.recruitedByTheCity;
	}

	public List<String> parties(String key) {
		return List.copyOf(this.posts.keySet());
	}

	public String post(String key, String party) {
		return this.posts.get(party);
	}

}
