package org.shegong.organization;

import java.util.List;

/**
 * Somebody was entered as a community's Party secretary, or is one no more, by other ways
 * than a case of leaving.
 */
public record SecretariesChanged(List<Posting> taken, List<Posting> left) {

	/** What changed between two states of all secretaries' postings. */
	public static SecretariesChanged between(List<Posting> before, List<Posting> after) {
		return new SecretariesChanged(without(after, before), without(before, after));
	}

	private static List<Posting> without(List<Posting> postings, List<Posting> others) {
		return postings.stream()
			.filter((posting) -> others.stream()
				.noneMatch((other) -> other.account().equals(posting.account()) && other.unit().equals(posting.unit())))
			.toList();
	}

}
