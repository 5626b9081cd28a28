package org.shegong.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.shegong.approval.Objection;

/**
 * Leave for what happens in a family: marriage, death, birth, small children (policy.md
 * B.5 to B.7).
 */
@Component
class FamilyLeave {

	private final LeaveDays days;

	FamilyLeave(LeaveDays days) {
		this.days = days;
	}

	Entitlement marriage(Question question) {
		var national = question.policy().number("marriage-base-days");
		return once(question, "marriage-cap-days", question.days("marriage-cap-days"), national);
	}

	Entitlement bereavement(Question question) {
		return once(question, "bereavement-cap-days", question.days("bereavement-cap-days"), 0);
	}

	Entitlement paternity(Question question) {
		return once(question, "paternity-days", question.days("paternity-days"), 0);
	}

	Entitlement maternity(Question question) {
		var form = question.form();
		if (form.birth() == Birth.MISCARRIAGE) {
			var late = form.pregnancyMonths() != null
					&& form.pregnancyMonths() >= question.policy().number("miscarriage-border-months");
			var parameter = late ? "miscarriage-late-days" : "miscarriage-early-days";
			return once(question, parameter, question.days(parameter), question.policy().number(parameter));
		}
		var national = national(question);
		var extension = question.days("maternity-extension-days");
		var decisive = extension.exceeds(Days.NONE) ? "maternity-extension-days" : "maternity-base-days";
		var whole = once(question, decisive, Days.of(national).plus(extension), national);
		return extension.exceeds(Days.NONE) ? whole : whole.but(List
			.of(Objection.warning("所在省的延长产假天数尚未登记，现只按国家规定计算；请人事部门核对省级条例", question.basis("maternity-extension-days"))));
	}

	/**
	 * Per calendar year while a child is small enough; an unknown birth is a paper to
	 * bring, not a reason to refuse.
	 */
	Entitlement parental(Question question) {
		var age = question.policy().number("parental-child-age");
		var small = question.history()
			.births()
			.stream()
			.filter((born) -> question.from().isBefore(born.plusYears(age)))
			.toList();
		var yearly = question.days("parental-days");
		var each = question.policy().flag("parental-per-child") ? Math.max(1, small.size()) : 1;
		var pots = new TreeMap<Integer, Days>();
		IntStream.rangeClosed(question.from().getYear(), question.lastYear())
			.forEach((year) -> pots.put(year,
					new Days(each * yearly.halves()).minus(question.history().used(LeaveKind.PARENTAL, year))
						.atLeastNone()));
		return Entitlement
			.limited(question.basis("parental-days"), Counting.plain(question.unit()), Budget.yearly(pots))
			.until(small.stream()
				.max(LocalDate::compareTo)
				.map((born) -> born.plusYears(age).minusDays(1))
				.orElse(null))
			.but(small.isEmpty() ? List.of(withoutSmallChild(question, age)) : List.of())
			.stating(new Facts().add("entitlement", new Days(each * yearly.halves()), question.basis("parental-days")));
	}

	private Objection withoutSmallChild(Question question, int age) {
		var basis = question.basis("parental-child-age");
		return question.history().births().isEmpty() ? Objection
			.warning("人事档案中没有子女出生记录，请最迟在销假时补交%s，由人事部门登记".formatted(question.policy().text("parental-evidence")), basis)
				: Objection.refusal(
						"育儿假用于照料未满%d周岁的子女，档案中的子女在%s均已年满%d周岁；如另有子女，请先补登出生记录".formatted(age, question.from(), age),
						basis);
	}

	private int national(Question question) {
		var form = question.form();
		var children = (form.children() == null) ? 1 : form.children();
		var dystocia = (form.birth() == Birth.DYSTOCIA) ? question.policy().number("maternity-dystocia-days") : 0;
		return question.policy().number("maternity-base-days") + dystocia
				+ (children - 1) * question.policy().number("maternity-extra-child-days");
	}

	/**
	 * Marriage and paternity leave within a year belong to one marriage or birth, unless
	 * another child was born since.
	 */
	private static boolean sameOccasion(Question question, Span earlier) {
		var kind = question.form().kind();
		var recent = earlier.until().plusYears(1).isAfter(question.from());
		return recent && (kind == LeaveKind.MARRIAGE || (kind == LeaveKind.PATERNITY && question.history()
			.births()
			.stream()
			.noneMatch((born) -> born.isAfter(earlier.until()) && !born.isAfter(question.from()))));
	}

	/**
	 * Once for the occasion: what was taken of it in leaves that this one continues is
	 * gone.
	 */
	private Entitlement once(Question question, String parameter, Days whole, int national) {
		var counting = new Counting(question.unit(), national,
				question.policy().flag("provincial-part-excludes-statutory"));
		var first = Span.of(question.from(), question.from());
		var same = question.history()
			.spans(question.form().kind())
			.stream()
			.filter((span) -> span.from().isBefore(question.from()))
			.toList();
		var touching = this.days.touching(first, same);
		var taken = same.stream()
			.filter((span) -> touching.contains(span) || sameOccasion(question, span))
			.map((span) -> this.days.charge(counting, span).total())
			.reduce(Days.NONE, Days::plus);
		return Entitlement.limited(question.basis(parameter), counting.after(taken), Budget.once(whole.minus(taken)))
			.stating(new Facts().add("entitlement", whole, question.basis(parameter)));
	}

}
