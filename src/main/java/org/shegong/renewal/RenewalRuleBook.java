package org.shegong.renewal;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about renewals, for the printed rule book. */
@Component
class RenewalRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(RenewalRules.ALL, OfferRules.TO_RENEW, OfferRules.TO_LET_EXPIRE);
	}

}
