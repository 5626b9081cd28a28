package org.shegong.engine.seats;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.shegong.account.AccountName;

/**
 * A case as a look ahead sees it: models ask it the same questions, but nothing that is
 * asked there leaves a trace.
 */
public interface Ahead extends DelegateExecution {

	Concerned concerned();

	/** Accounts that may not do the paperwork of the task at hand. */
	Set<AccountName> barred();

	/** The day on which the task at hand is created at the latest. */
	LocalDate today();

	/**
	 * The last day to report back if all is approved today; null where that is not known.
	 */
	LocalDate reportDue();

	/** The last day that a rule names for the task at hand; null where none is known. */
	LocalDate lastDay();

	/**
	 * Takes note of who would have the task at hand.
	 * @param post the one the model asks for
	 */
	void seat(String post, List<Seating> seatings);

	/** They do paperwork and decide nothing. */
	void onlyPaperwork();

}
