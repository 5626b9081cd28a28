package org.shegong.secondment;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about secondments, for the printed rule book. */
@Component
class SecondmentRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(BorrowerRules.ALL, SecondmentRules.ALL, CoverRules.ALL);
	}

}
