package org.shegong.dismissal.grounds;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about leaving, for the printed rule book. */
@Component
class GroundRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(PersonRules.ALL, FaultRules.ALL, NoFaultRules.ALL, EndingRules.ALL, TermRules.ALL,
				DismissalRules.HOW);
	}

}
