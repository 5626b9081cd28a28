package org.shegong.contract;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about written contracts, for the printed rule book. */
@Component
class ContractRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(ContractRules.ALL, ContractRules.SIGNING);
	}

}
