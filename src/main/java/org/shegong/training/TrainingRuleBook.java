package org.shegong.training;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about entering courses, for the printed rule book. */
@Component
class TrainingRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(CourseRules.ALL);
	}

}
