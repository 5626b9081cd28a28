package org.shegong.assessment.scores;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** Who takes part in an assessment, for the printed rule book. */
@Component
class ParticipationRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(Participation.ALL);
	}

}
