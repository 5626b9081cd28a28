package org.shegong.leave.rules;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.policy.Basis;
import org.shegong.policy.KindOfLeave;
import org.shegong.worker.Gender;
import org.shegong.policy.Days;
import org.shegong.leave.LeaveKind;

/** Who may have which leave, and how much of it. */
@Component
public class GrantRules {

	List<Objection> gender(LeaveCase leave) {
		if (leave.kind() == null) {
			return List.of();
		}
		var gender = leave.worker().gender();
		var terms = leave.terms();
		var fits = switch (terms.who()) {
			case ALL -> true;
			case WOMEN -> gender == Gender.FEMALE;
			case MEN -> gender == Gender.MALE;
		};
		return fits ? List.of() : List.of(Objection.refusal(leave.kind().title() + whose(terms), basis(leave)));
	}

	private static String whose(KindOfLeave terms) {
		return switch (terms.id()) {
			case "maternity" -> "由女职工享受；配偶生育的请改选护理假";
			case "paternity" -> "由男职工在配偶生育时享受；本人生育的请改选产假";
			default -> (terms.who() == KindOfLeave.Who.WOMEN) ? "由女职工享受，请改选其他假别" : "由男职工享受，请改选其他假别";
		};
	}

	private static Basis basis(LeaveCase leave) {
		if (LeaveKind.MATERNITY.equals(leave.kind())) {
			return leave.numbers().maternity().baseDays().basis();
		}
		return (leave.terms().days() != null) ? leave.terms().days().basis() : leave.terms().basis();
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
		return Objection.refusal("%s已没有余额，请改选其他假别%s".formatted(leave.kind().title(), once(leave, Days.NONE)),
				leave.entitlement().basis());
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
		var travel = LeaveKind.BEREAVEMENT.equals(leave.kind()) ? "（路程假另计，可另请事假）" : "";
		return Objection.refusal("%s%s可用%s，本次需要%s%s；%s%s".formatted(year, leave.kind().title(), left.inWords(),
				wanted.inWords(), travel, advice, once(leave, left)), leave.entitlement().basis());
	}

	List<Objection> latestDay(LeaveCase leave) {
		var last = leave.entitlement().noLaterThan();
		if (last == null || !leave.span().until().isAfter(last) || outOfCredit(leave)) {
			return List.of();
		}
		return List.of(Objection.refusal(
				"%s最晚休到%s：%s".formatted(leave.kind().title(), Period.inWords(last), lastDay(leave, last)),
				leave.entitlement().basis()));
	}

	/** Then the amount says it. */
	private boolean outOfCredit(LeaveCase leave) {
		return LeaveKind.COMPENSATORY.equals(leave.kind()) && !amount(leave).isEmpty();
	}

	private static String lastDay(LeaveCase leave, LocalDate last) {
		return switch (leave.kind().id()) {
			case "parental" ->
				"子女在%s满%d周岁".formatted(Period.inFull(last.plusDays(1)), leave.numbers().parental().childAge().value());
			case "compensatory" -> "补休的每一天都须在所用加班的有效期内（加班后%d个月），此后各天没有可用的加班"
				.formatted(leave.numbers().compensatory().validMonths().value());
			default -> "停工留薪期一般不超过%d个月，确需延长的先取得劳动能力鉴定委员会的确认（延长不超过%d个月），请所属党政办在“人事登记”里登记停工留薪期截止日期".formatted(
					leave.numbers().injury().capMonths().value(),
					leave.numbers().injury().extensionCapMonths().value());
		};
	}

	/** Once for the occasion, of which something was had: what to do in a further one. */
	private static String once(LeaveCase leave, Days left) {
		if (left.asNumber().equals(leave.entitlement().facts().values().get("entitlement"))) {
			return "";
		}
		return switch (leave.kind().id()) {
			case "marriage" -> "；同一次婚姻的婚假合并计算，不分申请先后";
			case "maternity", "paternity" -> "；同一次生育的假合并计算，不分申请先后，确是另一次生育的，先请所属党政办在“人事登记”里登记子女出生";
			case "bereavement" -> "；另一位亲属去世的，请选明与逝者的关系";
			default -> "";
		};
	}

}
