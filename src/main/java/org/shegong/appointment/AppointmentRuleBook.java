package org.shegong.appointment;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** The rules about offices of the two committees, for the printed rule book. */
@Component
class AppointmentRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(AppointmentRules.ALL, ResultRules.ALL);
	}

}
