package org.shegong.recruitment.quota;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about staffing, for the printed rule book. */
@Component
class QuotaRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(QuotaRules.STANDING, QuotaRules.ADDING, MovingRules.ALL);
	}

}
