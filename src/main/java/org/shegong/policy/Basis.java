package org.shegong.policy;

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
		return new Basis("%s, %s".formatted(this.rule, other.rule), "%s；%s".formatted(this.source, other.source),
				binding);
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
