package org.shegong.leave.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.shegong.policy.Money;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.leave.LeaveKind;
import org.shegong.policy.KindOfLeave;

/** What each kind of leave grants. */
@Component
public class Entitlements {

	private final Occasions occasions;

	private final ListedLeave listed;

	/** Kinds of which a law says how much there is; the table says it of all others. */
	private final Map<LeaveKind, Function<Question, Entitlement>> byLaw;

	Entitlements(FamilyLeave family, ListedLeave listed, Occasions occasions, LeaveDays days) {
		this.occasions = occasions;
		this.listed = listed;
		this.byLaw = Map.of(LeaveKind.SICK, this::sick, LeaveKind.ANNUAL, AnnualLeave::of, LeaveKind.MARRIAGE,
				family::marriage, LeaveKind.BEREAVEMENT, family::bereavement, LeaveKind.MATERNITY, family::maternity,
				LeaveKind.PATERNITY, family::paternity, LeaveKind.PARENTAL, ParentalLeave::of, LeaveKind.INJURY,
				this::injury, LeaveKind.COMPENSATORY, (question) -> CompensatoryLeave.of(question, days));
	}

	/** As the table has it; where that leaves it to a law, as the law has it. */
	public Entitlement of(Question question) {
		return (question.kind().amount() == KindOfLeave.Amount.LAW)
				? this.byLaw.getOrDefault(question.form().kind(), this::unlimited).apply(question)
				: this.listed.of(question);
	}

	private Entitlement unlimited(Question question) {
		return Entitlement.unlimited(question.kind().unit().basis(), Counting.plain(question.unit()));
	}

	/** Illness has no fixed amount; beyond the medical period it is only pointed out. */
	private Entitlement sick(Question question) {
		var period = MedicalPeriod.of(question);
		var basis = question.numbers().medical().period().basis();
		var facts = new Facts().add("medicalPeriodMonths", period.months(), basis)
			.add("medicalWindowMonths", period.windowMonths(), basis)
			.add("medicalWindowUntil", period.until(), basis)
			.add("medicalUsedDays", period.usedDays(), question.numbers().medical().periodUnit().basis())
			.add("sickDaysThisYear", question.history().sickDays(question.from().getYear()),
					question.numbers().medical().periodUnit().basis())
			.add("sickPayLeast", sickPay(question), question.numbers().sickPayMinimumWagePercent().basis());
		var form = question.form();
		if (form.until() == null || form.until().isBefore(form.from())) {
			return unlimited(question).stating(facts);
		}
		var span = Span.of(form.from(), form.until());
		var beyond = Objection.warning("医疗期为%d个月（%s至%s的%d个月内累计），连同本次已用%d个日历日，超过医疗期；请人事部门书面告知本人并商定安排".formatted(
				period.months(), Period.inFull(period.from()), Period.inFull(period.until()), period.windowMonths(),
				period.usedWith(span)), basis);
		return unlimited(question).stating(facts.add("medicalUsedDaysAfter", period.usedWith(span), basis))
			.but(period.covers(span) ? List.of() : List.of(beyond));
	}

	/** Yuan a month that are paid at least during an illness; null where unknown. */
	private static BigDecimal sickPay(Question question) {
		var minimum = Money.yuan(question.numbers().wageMinimum().value());
		var percent = BigDecimal.valueOf(question.numbers().sickPayMinimumWagePercent().value());
		return minimum.isPositive() ? minimum.share(percent, BigDecimal.valueOf(100)).yuan() : null;
	}

	/**
	 * So many months from the first day, or up to the end on file: an extension is
	 * confirmed by the commission and has its own limit (工伤 33).
	 */
	private LocalDate lastOfInjury(Question question, LocalDate began) {
		var usual = question.numbers().injury().capMonths().value();
		var most = usual + question.numbers().injury().extensionCapMonths().value();
		var last = began.plusMonths(usual).minusDays(1);
		var latest = began.plusMonths(most).minusDays(1);
		return this.occasions.injuryOnFile(question)
			.map(Span::until)
			.filter(last::isBefore)
			.map((until) -> until.isAfter(latest) ? latest : until)
			.orElse(last);
	}

	/**
	 * Until so long after the first day of an injury; leaves for it that follow count as
	 * well.
	 */
	private Entitlement injury(Question question) {
		var same = this.occasions.injury(question).stream().map(LeaveHistory.Had::span).toList();
		var began = same.stream().map(Span::from).min(LocalDate::compareTo).filter(question.from()::isAfter);
		var last = lastOfInjury(question, began.orElse(question.from()));
		var entitlement = Entitlement
			.unlimited(question.numbers().injury().capMonths().basis(), Counting.plain(question.unit()))
			.until(last);
		return same.stream()
			.filter((span) -> span.until().isAfter(last))
			.findFirst()
			.map((span) -> entitlement.but(List.of(Objection.refusal(
					"与之相连的工伤假已到%s，合计超过%d个月；另一次工伤的，先请所属党政办在“人事登记”里登记工伤".formatted(Period.inFull(span.until()),
							question.numbers().injury().capMonths().value()),
					question.numbers().injury().capMonths().basis()))))
			.orElse(entitlement);
	}

}
