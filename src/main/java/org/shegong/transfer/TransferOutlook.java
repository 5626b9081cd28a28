package org.shegong.transfer;

import java.util.List;

/**
 * What {@link TransferPanel} would answer about a transfer that nobody asked for yet.
 *
 * @param receiving code of the unit somebody is to come to
 * @param approvers ids of the posts that approve, in order
 * @param ofTheCity whether the city does
 */
public record TransferOutlook(String receiving, List<String> approvers, boolean ofTheCity) {

	static TransferOutlook of(TransferApplication asked, TransferNumbers numbers) {
		return new TransferOutlook(asked.to(), approvers(asked.kind(), numbers),
				asked.kind() == TransferKind.TO_OTHER_COUNTY);
	}

	static List<String> approvers(TransferKind kind, TransferNumbers numbers) {
		return ((kind == TransferKind.POSTED_IN) ? numbers.postingApprovers() : numbers.countyApprovers()).value();
	}

	public String receiving(String key) {
		return this.receiving;
	}

	public List<String> approvers(String key) {
		return this.approvers;
	}

	public boolean ofTheCity(String key) {
		return this.ofTheCity;
	}

}
