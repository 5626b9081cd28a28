package org.shegong.recruitment.exam;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;

/** Who may be hired, for the printed rule book. */
@Component
class ExamRuleBook implements RoomRules {

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(Eligibility.ALL);
	}

}
