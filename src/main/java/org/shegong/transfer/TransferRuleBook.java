package org.shegong.transfer;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about transfers, for the printed rule book. */
@Component
class TransferRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(PlaceRules.ALL, TransferRules.ALL);
	}

}
