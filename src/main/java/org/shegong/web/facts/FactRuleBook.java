package org.shegong.web.facts;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about facts that are registered, for the printed rule book. */
@Component
class FactRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(FactRules.ALL, FactRules.BY_ITSELF);
	}

}
