package org.shegong.absence;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about absences, for the printed rule book. */
@Component
class AbsenceRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(AbsenceRules.ALL);
	}

}
