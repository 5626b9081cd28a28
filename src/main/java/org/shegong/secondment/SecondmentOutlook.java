package org.shegong.secondment;

import java.util.List;

/**
 * What {@link SecondmentPanel} would answer about a secondment that nobody asked for yet.
 *
 * @param approvers ids of the posts that approve, in order
 */
public record SecondmentOutlook(List<String> approvers) {

	public List<String> approvers(String key) {
		return this.approvers;
	}

}
