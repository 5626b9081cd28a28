package org.shegong.policy;

import java.time.LocalDate;

/**
 * A situation in which the law forbids ending a contract under LCL 40 and 41, and keeps
 * it running when its term is over (LCL 42, 45).
 *
 * @param name the situation, in words
 * @param until last day of it; the contract may end on the next
 */
public record Protection(String name, LocalDate until, Basis basis) {

	public String inWords() {
		return "%s（至%s）".formatted(this.name, this.until);
	}

}
