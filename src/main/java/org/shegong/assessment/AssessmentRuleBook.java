package org.shegong.assessment;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about starting an assessment, for the printed rule book. */
@Component
class AssessmentRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(AssessmentRules.FORM, AssessmentRules.ALL);
	}

}
