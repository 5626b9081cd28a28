package org.shegong.transfer;

import java.util.List;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of people who change their place.
 *
 * @param redeployment whether a street may move people between its communities (NAT-08)
 * @param rotation whether there is rotation at all (ORD-49)
 * @param rotationYears after how many years in the same place somebody stands on the list
 * for it; 0 for no list (P-21)
 * @param postingIn whether officials are posted into communities (NAT-28)
 * @param countyApprovers ids of the posts that approve what goes beyond one street, in
 * order
 * @param postingApprovers the same for somebody posted in
 * @param employer who signs the contracts: {@code town} or {@code city}
 * @param fileRecipients ids of the posts told of each change of place, at the county and
 * at the city (ORD-50)
 */
record TransferNumbers(Figure<Boolean> redeployment, Figure<Boolean> rotation, Figure<Integer> rotationYears,
		Figure<Boolean> postingIn, Figure<List<String>> countyApprovers, Figure<List<String>> postingApprovers,
		Figure<String> employer, Figure<List<String>> fileRecipients) {

	/** Checked when the rule book comes into force. */
	static final Numbers<TransferNumbers> BOUND = Numbers.of(TransferNumbers.class, "transfer");

	static TransferNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
