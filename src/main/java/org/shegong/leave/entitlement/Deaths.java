package org.shegong.leave.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.Objection;
import org.shegong.leave.entitlement.LeaveHistory.Had;
import org.shegong.policy.Policy;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.request.Relation;

/** For whose death leave is had, and how often that can be (policy.md B.5, C-m). */
public final class Deaths {

	private Deaths() {
	}

	/** Leaves for the death of somebody in this relation. */
	static List<Had> told(Question question, Relation relation) {
		return question.history()
			.had(LeaveKind.BEREAVEMENT)
			.stream()
			.filter((had) -> had.relation() == relation)
			.toList();
	}

	/** How many people can stand in this relation; empty where nobody can know. */
	static Optional<Integer> most(Policy policy, Relation relation) {
		return LeaveNumbers.of(policy)
			.bereavement()
			.deaths()
			.value()
			.stream()
			.filter((row) -> relation.id().equals(row.relation()))
			.map(LeaveNumbers.Bereavement.Deaths::most)
			.findFirst();
	}

	/** Whether the law gives leave for somebody in this relation. */
	public static boolean isListed(Policy policy, Relation relation) {
		return relation == null || LeaveNumbers.of(policy).bereavement().relatives().value().contains(relation.id());
	}

	/**
	 * What an approver has to look at.
	 * @param continued leaves that this one openly continues
	 */
	static List<Objection> warnings(Question question, List<Had> continued) {
		var relation = question.form().relation();
		var warnings = new ArrayList<Objection>();
		if (!isListed(question.policy(), relation)) {
			warnings.add(Objection.warning("%s不在规定列举的亲属之内，是否给假由审批人按本地做法掌握".formatted(relation.title()),
					question.numbers().bereavement().relatives().basis()));
		}
		question.history()
			.had(LeaveKind.BEREAVEMENT)
			.stream()
			.filter((had) -> !continued.contains(had) && Occasions.lessApart(had.span(), question.span(), 12))
			.filter((had) -> relation == null || had.relation() == null || had.relation() == relation)
			.limit(1)
			.map((had) -> Objection.warning("一年内另有丧假（%s）；丧假按每位去世的亲属各计一次，请审批人核对是否同一位亲属".formatted(had.span().inWords()),
					question.numbers().bereavement().deaths().basis()))
			.forEach(warnings::add);
		return warnings;
	}

}
