package org.shegong.approval;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.policy.Area;

/**
 * All rules of a room about one thing, in the order in which they are asked.
 *
 * @param <C> what they look at
 * @param <R> what they find
 * @param area the part of the rule book that prints them
 * @param title what they are about, in words of the office
 */
public record RuleList<C, R>(Area area, String title, List<NamedRule<C, R>> rules) {

	@SafeVarargs
	public static <C, R> RuleList<C, R> of(Area area, String title, NamedRule<C, R>... rules) {
		return new RuleList<>(area, title, List.of(rules));
	}

	/** What all of them find. */
	public Stream<R> ask(C asked) {
		return this.rules.stream().flatMap((rule) -> rule.check().apply(asked));
	}

}
