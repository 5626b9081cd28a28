package org.shegong.recruitment.hiring;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about formalities, for the printed rule book. */
@Component
class HiringRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(HiringRules.ALL);
	}

}
