package org.shegong.recruitment.campaign;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about starting a campaign, for the printed rule book. */
@Component
class CampaignRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(RecruitmentRules.FORM, RecruitmentRules.ALL);
	}

}
