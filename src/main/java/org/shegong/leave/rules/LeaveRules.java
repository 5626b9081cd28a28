package org.shegong.leave.rules;

import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.shegong.approval.Objection;

/**
 * Why a leave may not be asked for, or what has to be watched: all rules of this room in
 * one list.
 */
@Component
public class LeaveRules {

	/** A rule that looks at the days of the leave is asked only once they are known. */
	private record Rule(String name, boolean needsDays, Function<LeaveCase, List<Objection>> objections) {
	}

	private final List<Rule> all;

	public LeaveRules(FormRules form, GrantRules grant, PresenceRules presence) {
		this.all = List.of(onForm("假别和起止日期填写完整", form::dates), onForm("事由按要求填写", form::reason),
				onForm("产假填明生育情形", form::birth), onForm("假别与性别相符", grant::gender), onForm("请假时已经在岗", presence::service),
				onForm("符合享受条件", grant::eligibility), onDays("用于该假的用途", form::purpose),
				onDays("至少占用半天", form::someDays), onDays("半天只用于按工作日计的假", form::halves), onDays("不超过额度", grant::amount),
				onDays("不超过期限", grant::latestDay), onDays("与其他离岗不重叠", presence::overlap),
				onDays("借调期间照常请假", presence::secondment), onDays("代岗人在岗", presence::deputy),
				onDays("在劳动合同期内", presence::contract), onDays("未到法定退休年龄", presence::retirement),
				onDays("事先请假", form::beforehand), onDays("附证明材料", form::evidence),
				onDays("产假按生育情形计算", form::birthKnown), onDays("不误他人的代岗", presence::standingIn),
				onDays("审批层级有据", form::chain), onDays("放假安排已公布", form::schedule));
	}

	public List<Objection> objections(LeaveCase leave) {
		return this.all.stream()
			.filter((rule) -> !rule.needsDays() || leave.period() != null)
			.flatMap((rule) -> rule.objections().apply(leave).stream())
			.toList();
	}

	public List<String> names() {
		return this.all.stream().map(Rule::name).toList();
	}

	private static Rule onForm(String name, Function<LeaveCase, List<Objection>> objections) {
		return new Rule(name, false, objections);
	}

	private static Rule onDays(String name, Function<LeaveCase, List<Objection>> objections) {
		return new Rule(name, true, objections);
	}

}
