package org.shegong.assessment;

import java.util.List;
import java.util.Map;

/**
 * What {@link AssessmentPanel} would answer about an assessment that has not begun, if
 * everybody agrees and signs.
 *
 * @param office id of the post that does the paperwork
 * @param proposer id of the post that proposes grades
 * @param posts ids of the posts that answer for the departments, by department
 * @param people codes of everybody who is assessed
 */
public record AssessmentOutlook(String office, String proposer, Map<String, String> posts, List<String> people) {

	public String office(String key) {
		return this.office;
	}

	public String proposer(String key) {
		return this.proposer;
	}

	public String appeals(String key) {
		return this.office;
	}

	public List<String> parties(String key) {
		return List.copyOf(this.posts.keySet());
	}

	public String post(String key, String party) {
		return this.posts.get(party);
	}

	public List<String> everybody(String key) {
		return this.people;
	}

	public boolean appealed(String key, String worker) {
		return false;
	}

	public boolean changed(String key) {
		return false;
	}

	public boolean heard(String key) {
		return false;
	}

	public List<String> toBeHelped(String key) {
		return List.of();
	}

	public List<String> unheard(String key) {
		return List.of();
	}

}
