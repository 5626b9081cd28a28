package org.shegong.assessment.grades;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about grades, for the printed rule book. */
@Component
class GradeRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(GradeRules.ALL);
	}

}
