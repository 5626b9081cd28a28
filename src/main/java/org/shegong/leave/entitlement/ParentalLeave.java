package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.shegong.policy.Days;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.leave.LeaveKind;

/**
 * Leave to look after small children (policy.md B.7), per calendar year while a child is
 * small enough; an unknown birth is a paper to bring, not a reason to refuse.
 */
final class ParentalLeave {

	private ParentalLeave() {
	}

	static Entitlement of(Question question) {
		var age = question.numbers().parental().childAge().value();
		var small = question.history()
			.births()
			.stream()
			.filter((born) -> question.from().isBefore(born.plusYears(age)))
			.toList();
		var yearly = Days.of(question.kind().days().value());
		var each = question.numbers().parental().perChild().value() ? Math.max(1, small.size()) : 1;
		var pots = new TreeMap<Integer, Days>();
		IntStream.rangeClosed(question.from().getYear(), question.lastYear())
			.forEach((year) -> pots.put(year,
					new Days(each * yearly.halves()).minus(question.history().used(LeaveKind.PARENTAL, year))
						.atLeastNone()));
		return Entitlement.limited(question.kind().days().basis(), Counting.plain(question.unit()), Budget.yearly(pots))
			.until(small.stream()
				.max(LocalDate::compareTo)
				.map((born) -> born.plusYears(age).minusDays(1))
				.orElse(null))
			.but(small.isEmpty() ? List.of(withoutSmallChild(question, age)) : List.of())
			.stating(new Facts().add("entitlement", new Days(each * yearly.halves()), question.kind().days().basis()));
	}

	private static Objection withoutSmallChild(Question question, int age) {
		var basis = question.numbers().parental().childAge().basis();
		return question.history().births().isEmpty() ? Objection.warning(
				"人事档案中没有子女出生记录，请最迟在销假时补交%s，并请所属党政办在“人事登记”里登记子女出生".formatted(question.kind().evidence().value()), basis)
				: Objection.refusal("育儿假用于照料未满%d周岁的子女，档案中的子女在%s均已年满%d周岁；如另有子女，请先补登出生记录".formatted(age,
						Period.inFull(question.from()), age), basis);
	}

}
