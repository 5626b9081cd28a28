package org.shegong.dismissal;

import jakarta.persistence.Embeddable;

/**
 * What was said before the decision. The union's own words are kept as opinions.
 *
 * @param statement the worker's; null while there is none
 * @param silent whether the worker let the time pass
 * @param unionSilent whether the union did
 * @param unionReply what the town answered a union that objected; null where it did not
 * have to
 */
@Embeddable
record Heard(String statement, boolean silent, boolean unionSilent, String unionReply) {

	static final Heard NOTHING = new Heard(null, false, false, null);

	Heard statement(String said) {
		return new Heard(said, false, this.unionSilent, this.unionReply);
	}

	Heard silence() {
		return new Heard(this.statement, true, this.unionSilent, this.unionReply);
	}

	Heard silenceOfTheUnion() {
		return new Heard(this.statement, this.silent, true, this.unionReply);
	}

	Heard reply(String reply) {
		return new Heard(this.statement, this.silent, this.unionSilent, reply);
	}

}
