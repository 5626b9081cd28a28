package org.shegong.conversion;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about conversions, for the printed rule book. */
@Component
class ConversionRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(ConversionRules.ALL);
	}

}
