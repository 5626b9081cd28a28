package org.shegong.leave;

import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.Objection;
import org.shegong.approval.Period;
import org.shegong.worker.Gender;

/** Who may have which leave, and how much of it. */
@Component
class GrantRules {

	private final LeaveDays days;

	GrantRules(LeaveDays days) {
		this.days = days;
	}

	List<Objection> gender(LeaveCase leave) {
		var gender = leave.worker().gender();
		if (leave.kind() == LeaveKind.MATERNITY && gender != Gender.FEMALE) {
			return List.of(Objection.refusal("产假由女职工享受；配偶生育的请改选护理假", leave.policy().basis("maternity-base-days")));
		}
		if (leave.kind() == LeaveKind.PATERNITY && gender != Gender.MALE) {
			return List.of(Objection.refusal("护理假由男职工在配偶生育时享受；本人生育的请改选产假", leave.policy().basis("paternity-days")));
		}
		return List.of();
	}

	List<Objection> eligibility(LeaveCase leave) {
		if (leave.entitlement() == null) {
			return List.of();
		}
		var nothingLeft = leave.period() == null && leave.form().until() == null && leave.entitlement().exists()
				&& leave.balance().filter((left) -> !left.exceeds(Days.NONE)).isPresent();
		return nothingLeft ? List.of(used(leave)) : leave.entitlement().objections();
	}

	private Objection used(LeaveCase leave) {
		return Objection.refusal("%s已没有余额，请改选其他假别".formatted(leave.kind().title()), leave.entitlement().basis());
	}

	/**
	 * Per leave year, or for the occasion; the law's amount is no approver's to raise.
	 */
	List<Objection> amount(LeaveCase leave) {
		var budget = leave.entitlement().budget();
		if (budget == null || !leave.entitlement().exists()) {
			return List.of();
		}
		var charge = leave.period().charge();
		if (!budget.perYear()) {
			return charge.total().exceeds(budget.of(0)) ? List.of(tooMuch(leave, "", charge.total(), budget.of(0)))
					: List.of();
		}
		return charge.byYear()
			.entrySet()
			.stream()
			.filter((year) -> year.getValue().exceeds(budget.of(year.getKey())))
			.map((year) -> tooMuch(leave, year.getKey() + "年", year.getValue(), budget.of(year.getKey())))
			.toList();
	}

	private Objection tooMuch(LeaveCase leave, String year, Days wanted, Days left) {
		var advice = (leave.period().endsOn() == null || !left.exceeds(Days.NONE)) ? "请改选其他假别"
				: "最晚休到" + Period.inWords(leave.period().endsOn()) + "，请改结束日期";
		var travel = (leave.kind() == LeaveKind.BEREAVEMENT) ? "（路程假另计，可另请事假）" : "";
		return Objection.refusal("%s%s可用%s，本次需要%s%s；%s".formatted(year, leave.kind().title(), left.inWords(),
				wanted.inWords(), travel, advice), leave.entitlement().basis());
	}

	List<Objection> latestDay(LeaveCase leave) {
		var last = leave.entitlement().noLaterThan();
		if (last == null || !leave.span().until().isAfter(last)) {
			return List.of();
		}
		var reason = (leave.kind() == LeaveKind.PARENTAL)
				? "子女在%s满%d周岁".formatted(last.plusDays(1), leave.policy().number("parental-child-age"))
				: "停工留薪期一般不超过%d个月，确需延长的先取得劳动能力鉴定委员会的确认，由人事部门登记".formatted(leave.policy().number("injury-cap-months"));
		return List.of(Objection.refusal("%s最晚休到%s：%s".formatted(leave.kind().title(), Period.inWords(last), reason),
				leave.entitlement().basis()));
	}

	/** A second birth within a year is possible, so it is only pointed out. */
	List<Objection> sameOccasion(LeaveCase leave) {
		if (leave.kind() != LeaveKind.MATERNITY) {
			return List.of();
		}
		return leave.history()
			.spans(leave.kind())
			.stream()
			.filter((span) -> span.until().plusYears(1).isAfter(leave.span().from())
					&& !this.days.touch(span, leave.span()))
			.map((span) -> Objection.warning(
					"一年内已请过%s（%s），请审批人核对是否同一事由，同一事由的天数应合并计算".formatted(leave.kind().title(), span.inWords()),
					leave.entitlement().basis()))
			.limit(1)
			.toList();
	}

}
