package org.shegong.contract;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/** What the rule book says of signing first contracts. */
record ContractNumbers(Figure<Integer> signingLeadWorkdays) {

	/** Checked when the rule book comes into force. */
	static final Numbers<ContractNumbers> BOUND = Numbers.of(ContractNumbers.class, "contract");

	static ContractNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
