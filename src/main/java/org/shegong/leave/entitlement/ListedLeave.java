package org.shegong.leave.entitlement;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.shegong.policy.Days;
import org.shegong.approval.Objection;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.entitlement.LeaveHistory.Had;
import org.shegong.policy.KindOfLeave;

/** Leave of which the table of the rule book says all there is to say. */
@Component
class ListedLeave {

	/** Two leaves less apart may have been for one occasion (DESIGN). */
	private static final int MONTHS = 12;

	private final Occasions occasions;

	ListedLeave(Occasions occasions) {
		this.occasions = occasions;
	}

	Entitlement of(Question question) {
		var kind = question.kind();
		if (kind.amount() == KindOfLeave.Amount.NONE || kind.days() == null) {
			return Entitlement.unlimited(kind.unit().basis(), Counting.plain(question.unit()));
		}
		var whole = Days.of(kind.days().value());
		var granted = (kind.amount() == KindOfLeave.Amount.YEAR) ? yearly(question, whole)
				: forTheOccasion(question, whole);
		return granted.stating(new Facts().add("entitlement", whole, kind.days().basis()));
	}

	private Entitlement yearly(Question question, Days whole) {
		var kind = question.kind();
		var rests = new Rests(kind.carriedOver(), (year) -> serves(question, year) ? whole : Days.NONE,
				(year) -> question.history().used(question.form().kind(), year));
		var pots = new TreeMap<Integer, Days>();
		IntStream.rangeClosed(question.from().getYear(), question.lastYear())
			.forEach((year) -> pots.put(year, rests.of(year)));
		return limited(question, Budget.yearly(pots)).but(none(question));
	}

	private static boolean serves(Question question, int year) {
		var since = question.worker().servingSince();
		return since == null || since.getYear() <= year;
	}

	/** Pieces that touch are for one occasion. */
	private Entitlement forTheOccasion(Question question, Days whole) {
		var same = this.occasions.inARow(question);
		var taken = same.stream().map(Had::charged).filter((days) -> days != null).reduce(Days.NONE, Days::plus);
		var recent = question.history()
			.had(question.form().kind())
			.stream()
			.filter((had) -> !same.contains(had) && Occasions.lessApart(had.span(), question.span(), MONTHS))
			.limit(1)
			.map((had) -> Objection.warning(
					"一年内另有%s（%s），请审批人核对是否同一事由，同一事由的天数应合并计算".formatted(title(question), had.span().inWords()),
					question.kind().days().basis()))
			.toList();
		var nothing = none(question);
		return limited(question, Budget.once(whole.minus(taken))).but(nothing.isEmpty() ? recent : nothing);
	}

	private static Entitlement limited(Question question, Budget budget) {
		return Entitlement.limited(question.kind().days().basis(), Counting.plain(question.unit()), budget);
	}

	private static List<Objection> none(Question question) {
		return question.kind().isGranted() ? List.of() : List
			.of(Objection.refusal("本地没有规定%s，请改选其他假别".formatted(title(question)), question.kind().days().basis()));
	}

	private static String title(Question question) {
		LeaveKind kind = question.form().kind();
		return kind.title();
	}

}
