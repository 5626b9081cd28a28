package org.shegong.policy;

import java.time.LocalDate;

/**
 * A situation in which the law forbids ending a contract under LCL 40 and 41, and keeps
 * it running when its term is over (LCL 42, 45).
 *
 * @param name the situation, in words
 * @param until last day of it, or the last day that it may have; the contract may end on
 * the next
 * @param missing what has to be entered before its end is known, and by whom; null where
 * it is known
 */
public record Protection(String name, LocalDate until, Basis basis, String missing) {

	/** Who enters what happened to people, and where. */
	static final String REGISTRARS = "所属镇（街道）党政办或县（区）人社局、组织部在“人事登记”中";

	Protection(String name, LocalDate until, Basis basis) {
		this(name, until, basis, null);
	}

	/** Whether nobody knows yet when it ends. */
	public boolean isOpen() {
		return this.missing != null;
	}

	public String inWords() {
		return isOpen() ? "%s（%s；没有补登的，最晚至%s）".formatted(this.name, this.missing, InWords.day(this.until))
				: "%s（至%s）".formatted(this.name, InWords.day(this.until));
	}

	Protection longer(Protection other) {
		return other.until.isAfter(this.until) ? other : this;
	}

}
