package org.shegong.renewal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.approval.Detailed;

/**
 * What the community proposes, and what it knows of the contract's past.
 *
 * @param extensionMonths as in {@link RenewalOpening}; null leaves what was said
 * @param autoContinued as in {@link RenewalOpening}; null leaves what was said
 * @param earlierTerms as in {@link RenewalOpening}; null leaves what was said
 */
public record Proposal(Choice decision, String opinion, Integer extensionMonths, Boolean autoContinued,
		Integer earlierTerms) implements Deciding, Detailed {

	History history() {
		return new History(this.extensionMonths, this.autoContinued, this.earlierTerms, null);
	}

	@Override
	public String details() {
		var extended = (this.extensionMonths != null && this.extensionMonths > 0)
				? "曾协商延长合同累计%d个月".formatted(this.extensionMonths) : "";
		var continued = history().continued() ? "曾按约定自动续延" : "";
		var earlier = (this.earlierTerms != null) ? "档案以外此前连续订立固定期限合同%d次".formatted(this.earlierTerms) : "";
		var all = Stream.of(extended, continued, earlier)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("；"));
		return all.isEmpty() ? null : all;
	}

}
