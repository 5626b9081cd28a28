package org.shegong.pay;

import java.util.List;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.springframework.stereotype.Component;

/** The rules about moves of pay grades, for the printed rule book. */
@Component
class PayRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(GradeMoveRules.ALL);
	}

}
