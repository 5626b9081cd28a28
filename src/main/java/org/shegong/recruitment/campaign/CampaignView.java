package org.shegong.recruitment.campaign;

import java.time.LocalDate;
import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;

/**
 * A campaign as people at work on it see it.
 *
 * @param posts persons to be taken on
 * @param open posts still to be filled
 * @param submittedBy account of whoever asked for it
 * @param applyUntil last day of registration; null before the plan is made
 * @param writtenWeight percent of the written test; null without an exam
 * @param publishedUntil last day of the latest publication; null before the first
 * @param stopReason why it was ended before its time; null where it was not
 * @param negativeList what bars people from serving, in the order of the policy
 * @param reviews departments of the joint review, as soon as they are asked
 * @param counts how many candidates have come how far
 */
public record CampaignView(RequestNumber number, String unit, String unitName, Route route, String routeTitle,
		int posts, int open, String state, boolean running, AccountName submittedBy, String reason,
		LocalDate applyUntil, Integer writtenWeight, LocalDate publishedOn, LocalDate publishedUntil,
		String publicationPlace, String stopReason, List<Item> negativeList, List<Party> reviews, List<Count> counts) {

	/** How many candidates have come just so far. */
	public long people(String state) {
		return this.counts.stream().filter((count) -> count.state().equals(state)).mapToLong(Count::people).sum();
	}

	/** An item of the negative list. */
	public record Item(String item, String title) {
	}

	/**
	 * A department of the joint review.
	 *
	 * @param answeredOn null while it is silent
	 */
	public record Party(String title, LocalDate openedOn, LocalDate answeredOn, Boolean agrees) {
	}

	/** So many candidates have come so far. */
	public record Count(String state, String title, long people) {
	}

}
