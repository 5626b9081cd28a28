package org.shegong.leave.entitlement;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.policy.Days;
import org.shegong.approval.Objection;
import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.leave.entitlement.LeaveHistory.Had;
import org.shegong.leave.request.Birth;
import org.shegong.leave.LeaveKind;

/**
 * Leave for what happens in a family, once for each occasion: marriage, death, birth
 * (policy.md B.5 to B.7).
 */
@Component
class FamilyLeave {

	/** Deaths that may follow each other without a word on who died (DESIGN). */
	private static final int UNTOLD_DEATHS = 2;

	private final LeaveDays days;

	private final Occasions occasions;

	FamilyLeave(LeaveDays days, Occasions occasions) {
		this.days = days;
		this.occasions = occasions;
	}

	Entitlement marriage(Question question) {
		var national = question.numbers().marriage().baseDays().value();
		return once(question, question.kind().days(), national, this.occasions.marriage(question));
	}

	Entitlement paternity(Question question) {
		return once(question, question.kind().days(), 0, this.occasions.paternity(question));
	}

	Entitlement maternity(Question question) {
		var form = question.form();
		var same = this.occasions.maternity(question);
		if (form.birth() == Birth.MISCARRIAGE) {
			var late = form.pregnancyMonths() != null
					&& form.pregnancyMonths() >= question.numbers().miscarriage().borderMonths().value();
			var days = late ? question.numbers().miscarriage().lateDays()
					: question.numbers().miscarriage().earlyDays();
			return once(question, days, days.value(), same).but(recent(question, same));
		}
		var national = national(question);
		var extension = Days.of(question.numbers().maternity().extensionDays().value());
		var decisive = extension.exceeds(Days.NONE) ? question.numbers().maternity().extensionDays()
				: question.numbers().maternity().baseDays();
		var warnings = new ArrayList<>(recent(question, same));
		if (!extension.exceeds(Days.NONE)) {
			warnings.add(Objection.warning("所在省的延长产假天数尚未登记，现只按国家规定计算；请人事部门核对省级条例",
					question.numbers().maternity().extensionDays().basis()));
		}
		return once(question, decisive.basis(), Days.of(national).plus(extension), national, same).but(warnings);
	}

	private int national(Question question) {
		var form = question.form();
		var children = (form.children() == null) ? 1 : form.children();
		var dystocia = (form.birth() == Birth.DYSTOCIA) ? question.numbers().maternity().dystociaDays().value() : 0;
		return question.numbers().maternity().baseDays().value() + dystocia
				+ (children - 1) * question.numbers().maternity().extraChildDays().value();
	}

	/** A second pregnancy within a year is possible, so it is only pointed out. */
	private static List<Objection> recent(Question question, List<Had> same) {
		return question.history()
			.had(LeaveKind.MATERNITY)
			.stream()
			.filter((had) -> !same.contains(had) && Occasions.lessApart(had.span(), question.span(), 12))
			.map((had) -> Objection.warning("一年内另有产假（%s），请审批人核对是否同一事由，同一事由的天数应合并计算".formatted(had.span().inWords()),
					question.numbers().occasion().maternityMonths().basis()))
			.limit(1)
			.toList();
	}

	private Entitlement once(Question question, Figure<Integer> days, int national, List<Had> same) {
		return once(question, days.basis(), Days.of(days.value()), national, same);
	}

	/**
	 * Once for the occasion: what its other leaves cost is gone, whether they lie before
	 * or after.
	 */
	private Entitlement once(Question question, Basis basis, Days whole, int national, List<Had> same) {
		var counting = new Counting(question.unit(), national,
				question.numbers().provincialPartExcludesStatutory().value());
		var taken = taken(same, counting);
		return Entitlement.limited(basis, counting.after(taken), Budget.once(whole.minus(taken)))
			.stating(new Facts().add("entitlement", whole, basis));
	}

	private Days taken(List<Had> same, Counting counting) {
		return same.stream()
			.map((had) -> (had.charged() != null) ? had.charged() : this.days.charge(counting, had.span()).total())
			.reduce(Days.NONE, Days::plus);
	}

	/**
	 * Three days for each death. Pieces that touch are one death's as long as it has days
	 * left, unless the form tells whose death it is. From the third in a row on it has
	 * to, or leave would follow leave without end.
	 */
	Entitlement bereavement(Question question) {
		var relation = question.form().relation();
		var whole = Days.of(question.kind().days().value());
		var counting = Counting.plain(question.unit());
		var same = (relation == null) ? this.occasions.deathUntold(question) : Deaths.told(question, relation);
		var taken = taken(same, counting);
		var left = (relation == null) ? untold(question, whole, taken, counting)
				: Deaths.most(question.policy(), relation)
					.map((most) -> whole.times(most).minus(taken))
					.filter(whole::exceeds)
					.orElse(whole);
		return Entitlement.limited(question.kind().days().basis(), counting, Budget.once(left))
			.but(Deaths.warnings(question, taken.rest(whole).exceeds(Days.NONE) ? same : List.of()))
			.stating(new Facts().add("entitlement", whole, question.kind().days().basis()));
	}

	private Days untold(Question question, Days whole, Days taken, Counting counting) {
		var inARow = taken(this.occasions.inARow(question), counting);
		return whole.times(UNTOLD_DEATHS).exceeds(inARow) ? whole.minus(taken.rest(whole)) : Days.NONE;
	}

}
