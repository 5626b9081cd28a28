package org.shegong.approval;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.shegong.policy.Basis;

/**
 * One rule of a room.
 *
 * @param <C> what it looks at
 * @param <R> what it finds, most often objections
 * @param name what it asks for, in words of the office
 * @param articles what it rests on, besides the numbers; where both are empty, on nothing
 * but the form
 * @param parameters names of the numbers of the rule book it goes by
 * @param check what stands against a case; empty where nothing does
 */
public record NamedRule<C, R>(String name, List<Basis> articles, List<String> parameters,
		Function<C, Stream<R>> check) {

	public static <C, R> NamedRule<C, R> rule(String name, Function<C, Stream<R>> check) {
		return new NamedRule<>(name, List.of(), List.of(), check);
	}

	public NamedRule<C, R> on(Basis... articles) {
		return new NamedRule<>(this.name, List.of(articles), this.parameters, this.check);
	}

	public NamedRule<C, R> by(String... parameters) {
		return new NamedRule<>(this.name, this.articles, List.of(parameters), this.check);
	}

}
