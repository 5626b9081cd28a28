package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.springframework.stereotype.Component;

import org.shegong.leave.entitlement.LeaveHistory.Had;
import org.shegong.leave.request.Birth;
import org.shegong.leave.LeaveKind;

/**
 * Which other leaves were for the occasion that one is asked for now: the marriage, the
 * birth, the death, the injury. Dates decide, and never who asked first (C-m).
 */
@Component
class Occasions {

	private final LeaveDays days;

	Occasions(LeaveDays days) {
		this.days = days;
	}

	List<Had> marriage(Question question) {
		var months = question.numbers().occasion().marriageMonths().value();
		return joined(question, question.history().had(LeaveKind.MARRIAGE),
				(one, other) -> this.days.touch(one, other) || lessApart(one, other, months));
	}

	List<Had> paternity(Question question) {
		var months = question.numbers().occasion().paternityMonths().value();
		return joined(question, question.history().had(LeaveKind.PATERNITY),
				(one, other) -> birth(question, one, months).equals(birth(question, other, months))
						&& (this.days.touch(one, other) || lessApart(one, other, months)));
	}

	/** A pregnancy ends with children or without; one cannot be the other. */
	List<Had> maternity(Question question) {
		var miscarried = question.form().birth() == Birth.MISCARRIAGE;
		var alike = question.history()
			.had(LeaveKind.MATERNITY)
			.stream()
			.filter((had) -> had.miscarried() == miscarried)
			.toList();
		return joined(question, alike, miscarried ? oneMiscarriage(question) : oneBirth(question));
	}

	private BiPredicate<Span, Span> oneMiscarriage(Question question) {
		var months = question.numbers().occasion().miscarriageMonths().value();
		return (one, other) -> this.days.touch(one, other) || beganLessApart(one, other, months);
	}

	private BiPredicate<Span, Span> oneBirth(Question question) {
		var months = question.numbers().occasion().maternityMonths().value();
		return (one, other) -> {
			var birth = birth(question, one, months);
			return birth.equals(birth(question, other, months))
					&& (birth.isPresent() || this.days.touch(one, other) || beganLessApart(one, other, months));
		};
	}

	/** Pieces of the kind that touch. */
	List<Had> inARow(Question question) {
		return joined(question, question.history().had(question.form().kind()), this.days::touch);
	}

	/** Pieces that touch, of deaths in an unknown relation. */
	List<Had> deathUntold(Question question) {
		return joined(question,
				question.history().had(LeaveKind.BEREAVEMENT).stream().filter((had) -> had.relation() == null).toList(),
				this.days::touch);
	}

	/**
	 * A leave for an injury goes on with those it touches, unless a further injury is on
	 * file since.
	 */
	List<Had> injury(Question question) {
		return joined(question, question.history().had(LeaveKind.INJURY),
				(one, other) -> this.days.touch(one, other) && injury(question, one).equals(injury(question, other)));
	}

	/** The injury on file that the leave is for, with its end where that is known. */
	Optional<Span> injuryOnFile(Question question) {
		return injury(question, question.span());
	}

	private static Optional<Span> injury(Question question, Span leave) {
		return question.history()
			.injuries()
			.stream()
			.filter((injury) -> !injury.from().isAfter(leave.from()))
			.max(Comparator.comparing(Span::from));
	}

	/**
	 * The birth on file that a leave is for: the last one so far, or the one it was begun
	 * before. Another is likelier once so many months have passed.
	 */
	private static Optional<LocalDate> birth(Question question, Span leave, int months) {
		var ahead = leave.from().plusDays(question.numbers().maternity().baseDays().value());
		return question.history()
			.births()
			.stream()
			.filter((born) -> !born.isAfter(ahead) && born.plusMonths(months).isAfter(leave.from()))
			.max(LocalDate::compareTo);
	}

	/** Less than so many months from the end of the one to the beginning of the other. */
	static boolean lessApart(Span one, Span other, int months) {
		var first = one.from().isAfter(other.from()) ? other : one;
		var second = (first == one) ? other : one;
		return second.from().isBefore(first.until().plusMonths(months));
	}

	private static boolean beganLessApart(Span one, Span other, int months) {
		return one.from().isBefore(other.from().plusMonths(months))
				&& other.from().isBefore(one.from().plusMonths(months));
	}

	/** Those of the same occasion as the days asked for, directly or by way of others. */
	private static List<Had> joined(Question question, List<Had> others, BiPredicate<Span, Span> same) {
		var spans = new ArrayList<Span>(List.of(question.span()));
		var rest = new ArrayList<Had>(others);
		var joined = new ArrayList<Had>();
		for (var grown = true; grown;) {
			var found = rest.stream()
				.filter((had) -> spans.stream().anyMatch((span) -> same.test(span, had.span())))
				.toList();
			found.stream().map(Had::span).filter(Objects::nonNull).forEach(spans::add);
			joined.addAll(found);
			grown = rest.removeAll(found);
		}
		return joined;
	}

}
