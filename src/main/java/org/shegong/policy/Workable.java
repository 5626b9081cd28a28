package org.shegong.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Whether rooms could work with the rule book as it holds somewhere on a day: every
 * record they read can be made of it, and no number passes another that limits it.
 *
 * @param words how a value of a unit is said
 */
record Workable(Jurisdictions book, List<Numbers<?>> read, BiFunction<Object, String, String> words) {

	/**
	 * @param parameter the number that cannot be so
	 * @param other one that it does not fit; null: none in particular
	 */
	record Fault(String parameter, String other, String message) {
	}

	List<Fault> faults(Policy policy) {
		return Stream.concat(pairs(policy), bound(policy)).toList();
	}

	private Stream<Fault> bound(Policy policy) {
		return Stream.concat(this.read.stream().flatMap((numbers) -> numbers.fault(policy).stream()), leaves(policy))
			.map((unworkable) -> new Fault(unworkable.parameter(), null, unworkable.getMessage()));
	}

	private Stream<Unworkable> leaves(Policy policy) {
		return policy.names(KindOfLeave.ROW).flatMap((name) -> {
			try {
				KindOfLeave.in(policy, name.substring(KindOfLeave.ROW.length()));
				return Stream.empty();
			}
			catch (IllegalArgumentException unread) {
				return Stream.of(new Unworkable(name, "“%s”的各栏没有合起来的意思，请对照别的假别改写".formatted(name)));
			}
		});
	}

	private Stream<Fault> pairs(Policy policy) {
		return this.book.get(PolicyFile.NATIONAL)
			.items()
			.values()
			.stream()
			.filter((item) -> item.limits().atMost() != null)
			.map((item) -> pair(policy, item))
			.filter(Objects::nonNull);
	}

	private Fault pair(Policy policy, PolicyFile.Item item) {
		var most = this.book.item(PolicyFile.NATIONAL, item.limits().atMost()).orElse(null);
		if (most == null) {
			return new Fault(item.name(), null, "“%s”不得大于“%s”，但没有这一项".formatted(item.name(), item.limits().atMost()));
		}
		var here = number(policy, item.name());
		var limit = number(policy, most.name());
		if (here.isEmpty() || limit.isEmpty() || here.get().compareTo(limit.get()) <= 0 || isOfADraft(policy, item)) {
			return null;
		}
		return new Fault(item.name(), most.name(),
				"“%s”（%s）不得大于“%s”（%s，依据：%s）".formatted(item.title(), this.words.apply(here.get(), item.unit()),
						most.title(), this.words.apply(limit.get(), most.unit()), policy.basis(most.name()).cited()));
	}

	/**
	 * A draft stands in a file as its text says; cases that go by it against the law are
	 * refused one by one (ORD-31).
	 */
	private boolean isOfADraft(Policy policy, PolicyFile.Item item) {
		var own = policy.get(item.name());
		return own.basis().status() == Status.DRAFT
				&& this.book.find(policy.name(), item.name(), own.since()).filter((filed) -> filed == own).isPresent();
	}

	private static Optional<BigDecimal> number(Policy policy, String name) {
		return policy.has(name) && policy.get(name).value() instanceof Number number
				? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
	}

	/** The day and all later ones on which a file begins to say something else. */
	static List<LocalDate> days(Jurisdictions book, String policy, LocalDate from) {
		return Stream
			.concat(Stream.of(from),
					book.parameters()
						.stream()
						.flatMap((parameter) -> book.days(policy, parameter))
						.filter((day) -> day.isAfter(from)))
			.distinct()
			.sorted()
			.toList();
	}

}
