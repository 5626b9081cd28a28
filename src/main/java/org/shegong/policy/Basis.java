package org.shegong.policy;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a number, a route or a refusal rests on.
 *
 * @param rule ids of policy.md or articles, such as {@code XX-13, P-7}, {@code R-29},
 * {@code LCL 42}, {@code 条例 3}
 * @param source document and clause in Chinese
 * @param status how binding the source is
 */
public record Basis(String rule, String source, Status status) {

	/** What a record that is kept elsewhere tells of it. */
	public static Basis recorded(String rule, String source, Status status) {
		return new Basis(rule, source, status);
	}

	/** The same, read together with one more rule. */
	public Basis under(String other) {
		return new Basis("%s, %s".formatted(this.rule, other), this.source, this.status);
	}

	/** Both texts together, as binding as is said. */
	public Basis and(Basis other, Status binding) {
		return new Basis(joined(this.rule, other.rule, ", "), joined(this.source, other.source, "；"), binding);
	}

	/**
	 * The same, with the local texts that gave the numbers by which it was decided, as
	 * binding as the weakest of them; they alone where nothing but our default stood
	 * there.
	 */
	public Basis withLocal(Basis... numbers) {
		return Stream.of(numbers)
			.filter((number) -> number.status.isLocal())
			.distinct()
			.reduce(this, (said, number) -> said.status == Status.DESIGN ? number
					: said.and(number, said.status.outranks(number.status) ? number.status : said.status));
	}

	/** A document that both name is named once. */
	private static String joined(String one, String other, String by) {
		return Stream.of(one, other).filter((part) -> !part.isBlank()).distinct().collect(Collectors.joining(by));
	}

	/**
	 * As people read it: the document and how binding it is. The ids are for those who
	 * look the rule up.
	 */
	public String cited() {
		return this.source.startsWith(this.status.title()) ? this.source
				: "%s（%s）".formatted(this.source, this.status.title());
	}

}
