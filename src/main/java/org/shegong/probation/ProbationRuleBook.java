package org.shegong.probation;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about probations, for the printed rule book. */
@Component
class ProbationRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(ProbationRules.ALL, ProbationRules.FLAWS);
	}

}
