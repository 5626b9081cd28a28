package org.shegong.leave.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;

/**
 * Why a leave may not be asked for, or what has to be watched: all rules of this room in
 * one list.
 */
@Component
public class LeaveRules implements RoomRules {

	private static final String[] AMOUNTS = { "marriage-base-days", "marriage-cap-days", "bereavement-cap-days",
			"maternity-base-days", "paternity-days", "parental-days", "annual-qualifying-months", "injury-cap-months",
			"compensatory-valid-months" };

	private static final String[] KINDS = { "leave-kind-personal", "leave-kind-sick", "leave-kind-annual",
			"leave-kind-marriage", "leave-kind-bereavement", "leave-kind-maternity", "leave-kind-paternity",
			"leave-kind-parental", "leave-kind-injury", "leave-kind-compensatory", "leave-kind-elder-care" };

	/** Rules that look at the form alone. */
	private final RuleList<LeaveCase, Objection> form;

	/** Rules that look at the days of the leave, asked only once they are known. */
	private final RuleList<LeaveCase, Objection> days;

	public LeaveRules(FormRules form, GrantRules grant, PresenceRules presence) {
		this.form = RuleList.of(Area.LEAVE, "请假：申请表", rule("假别和起止日期填写完整", form::dates), rule("事由按要求填写", form::reason),
				rule("产假填明生育情形", form::birth),
				rule("假别与性别相符", grant::gender).by("maternity-base-days", "paternity-days"),
				rule("请假时已经在岗", presence::service), rule("符合享受条件", grant::eligibility).by(AMOUNTS));
		this.days = RuleList.of(Area.LEAVE, "请假：天数和离岗", rule("用于该假的用途", form::purpose).by(KINDS),
				rule("至少占用半天", form::someDays).by(KINDS), rule("半天只用于按工作日计的假", form::halves).by("half-day-kinds"),
				rule("不超过额度", grant::amount).by(AMOUNTS),
				rule("不超过期限", grant::latestDay).by("parental-child-age", "compensatory-valid-months",
						"injury-cap-months"),
				rule("与其他离岗不重叠", presence::overlap).on(PresenceRules.ONCE),
				rule("借调期间照常请假", presence::secondment).on(PresenceRules.SECONDMENT),
				rule("代岗人在岗", presence::deputy).on(PresenceRules.ONCE),
				rule("在劳动合同期内", presence::contract).on(PresenceRules.CONTRACT),
				rule("未到法定退休年龄", presence::retirement).by("retirement-delay"),
				rule("事先请假", form::beforehand).by("leave-backdating-workdays"), rule("附证明材料", form::evidence).by(KINDS),
				rule("产假按生育情形计算", form::birthKnown).by("maternity-base-days"),
				rule("不误他人的代岗", presence::standingIn).on(PresenceRules.ONCE),
				rule("审批层级有据", form::chain).by("leave-chain-basis"),
				rule("放假安排已公布", form::schedule).on(FormRules.SCHEDULE));
	}

	public List<Objection> objections(LeaveCase leave) {
		var dated = (leave.period() != null) ? this.days.ask(leave) : Stream.<Objection>empty();
		return Stream.concat(this.form.ask(leave), dated).toList();
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(this.form, this.days);
	}

	private static NamedRule<LeaveCase, Objection> rule(String name, Function<LeaveCase, List<Objection>> objections) {
		return NamedRule.rule(name, (leave) -> objections.apply(leave).stream());
	}

}
