package org.shegong.appointment.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.appointment.AppointmentNumbers;
import org.shegong.appointment.Office;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What stands against opening an audit, and against its result. */
@Component
class AuditRules implements RoomRules {

	private static final Basis ONCE = Articles.of("asked-once");

	private static final int LONGEST = 1000;

	static final RuleList<Asked, Objection> OPENING = RuleList.of(Area.APPOINTMENT, "离任审计：开始",
			NamedRule.rule("须审计的职务", AuditRules::officeIsAudited).by("appointment-audit-offices"),
			NamedRule.rule("已经离任", AuditRules::hasLeft), NamedRule.rule("同一职务审计一次", AuditRules::isNew).on(ONCE));

	static final RuleList<Told, Objection> RESULT = RuleList.of(Area.APPOINTMENT, "离任审计：结果",
			NamedRule.rule("写明日期、文号和结论", AuditRules::isComplete));

	/**
	 * @param again whether this very office was audited, or is being
	 */
	record Asked(AuditOpening opening, AppointmentNumbers numbers, LocalDate today, boolean again) {
	}

	/** A result as it is recorded. */
	record Told(AuditResult result, LocalDate today) {
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(OPENING, RESULT);
	}

	static List<Objection> faults(AuditOpening opening) {
		return (opening.worker() == null || Said.nothing(opening.unit()) || opening.office() == null
				|| opening.leftOn() == null) ? List.of(Objection.formFault("请选择离任人员、社区和职务，并填写离任日期")) : List.of();
	}

	private static Stream<Objection> officeIsAudited(Asked asked) {
		var offices = asked.numbers().auditOffices();
		var audited = offices.value().contains(asked.opening().office().id());
		return audited ? Stream.empty() : Stream
			.of(Objection.refusal("%s离任不需要经济责任审计".formatted(asked.opening().office().title()), offices.basis()));
	}

	private static Stream<Objection> hasLeft(Asked asked) {
		return asked.opening().leftOn().isAfter(asked.today()) ? Stream.of(Objection.formFault("离任日期还没有到，请在离任后开始审计"))
				: Stream.empty();
	}

	private static Stream<Objection> isNew(Asked asked) {
		return asked.again() ? Stream.of(Objection.refusal("这一职务的离任审计正在办理或已经办结，请勿重复开始", ONCE)) : Stream.empty();
	}

	private static Stream<Objection> isComplete(Told told) {
		var said = told.result();
		if (said.on() == null || said.on().isAfter(told.today())) {
			return Stream.of(Objection.formFault("请填写审计报告日期，不晚于今天"));
		}
		return (Said.nothing(said.conclusion()) || said.conclusion().length() > LONGEST)
				? Stream.of(Objection.formFault("请填写审计结论，不超过%d字".formatted(LONGEST))) : Stream.empty();
	}

	/** The office of the committees behind a post. */
	static Stream<Office> offices() {
		return Stream.of(Office.SECRETARY, Office.DIRECTOR);
	}

}
