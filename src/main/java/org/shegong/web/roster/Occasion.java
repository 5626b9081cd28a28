package org.shegong.web.roster;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.worker.FileKind;

/**
 * Why what the roster says of a worker changes, for the line in their file.
 *
 * @param by the account that changes it; null when the system does
 * @param kind of the line; null takes the one that fits the column
 * @param date from when it holds; null means today
 * @param note the reason in words; may be null
 * @param paper the document it was entered from; may be null
 * @param source what brought it; null writes no line
 */
public record Occasion(AccountName by, FileKind kind, LocalDate date, String note, String paper, String source) {

	/** A roster that was brought. */
	static Occasion roster(AccountName by) {
		return new Occasion(by, null, null, null, null, "花名册");
	}

	/** What the personnel office enters. */
	public static Occasion entered(AccountName by, FileKind kind, LocalDate date, String note, String paper) {
		return new Occasion(by, kind, date, note, paper, "人事登记");
	}

	/** A line is struck out and what it changed goes back; the struck line says so. */
	public static Occasion struck(AccountName by) {
		return new Occasion(by, null, null, null, null, null);
	}

	/**
	 * Whether somebody enters it, and neither brings a roster nor takes anything back.
	 */
	boolean isEntered() {
		return this.kind != null;
	}

	/** Whether a roster is brought. */
	boolean isBrought() {
		return this.kind == null && leavesTrace();
	}

	boolean leavesTrace() {
		return this.source != null;
	}

}
