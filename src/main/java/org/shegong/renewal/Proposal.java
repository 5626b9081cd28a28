package org.shegong.renewal;

import org.shegong.approval.Choice;
import org.shegong.approval.Detailed;

/**
 * What the community proposes, and what it knows of the contract's past.
 *
 * @param extensionMonths as in {@link RenewalOpening}; null leaves what was said
 * @param autoContinued as in {@link RenewalOpening}; null leaves what was said
 */
public record Proposal(Choice decision, String opinion, Integer extensionMonths,
		Boolean autoContinued) implements Detailed {

	History history() {
		return new History(this.extensionMonths, this.autoContinued);
	}

	@Override
	public String details() {
		var extended = (this.extensionMonths != null && this.extensionMonths > 0)
				? "曾协商延长合同累计%d个月".formatted(this.extensionMonths) : "";
		var continued = history().continued() ? "曾按约定自动续延" : "";
		var both = (extended.isEmpty() || continued.isEmpty()) ? extended + continued : extended + "；" + continued;
		return both.isEmpty() ? null : both;
	}

}
