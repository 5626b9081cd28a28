package org.shegong.policy;

/**
 * An article that rules rest on, or a default of ours where no text says anything.
 *
 * @param area the part of the rule book it stands in
 * @param source document and clause
 * @param sentence what it says; null where the clause speaks for itself
 */
public record Article(String id, Area area, String rule, String source, String sentence, Status status) {

	public Basis basis() {
		return new Basis(this.rule,
				(this.sentence != null) ? "%s：%s".formatted(this.source, this.sentence) : this.source, this.status);
	}

}
