package org.shegong.dismissal.leaving;

import jakarta.persistence.Embeddable;

import org.shegong.approval.RequestNumber;

/**
 * What was said before the decision. The union's own words are kept as opinions.
 *
 * @param statement the worker's; null while there is none
 * @param silent whether the worker let the time pass
 * @param unionSilent whether the union did
 * @param unionReply what the town answered a union that objected; null where it did not
 * have to
 * @param heardIn number of the review in which worker and union were heard already; null
 * where they are heard here
 */
@Embeddable
public record Heard(String statement, boolean silent, boolean unionSilent, String unionReply, RequestNumber heardIn) {

	static final Heard NOTHING = new Heard(null, false, false, null, null);

	/**
	 * @param statement what the worker said in the review, as the file has it
	 */
	static Heard in(RequestNumber review, String statement) {
		return new Heard("已在试用期考核中听取" + ((statement != null) ? "：" + statement : "，见档案"), false, false, null, review);
	}

	Heard statement(String said) {
		return new Heard(said, false, this.unionSilent, this.unionReply, this.heardIn);
	}

	Heard silence() {
		return new Heard(this.statement, true, this.unionSilent, this.unionReply, this.heardIn);
	}

	Heard silenceOfTheUnion() {
		return new Heard(this.statement, this.silent, true, this.unionReply, this.heardIn);
	}

	Heard reply(String reply) {
		return new Heard(this.statement, this.silent, this.unionSilent, reply, this.heardIn);
	}

}
