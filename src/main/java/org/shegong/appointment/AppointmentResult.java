package org.shegong.appointment;

import java.time.LocalDate;

/**
 * What came of it.
 *
 * @param outcome {@code taken} where nothing is said
 * @param on the day of the election or of the paper
 * @param votesFor persons; of an election only, as the next two
 * @param present persons who voted
 * @param paper number of the document; of an appointment
 * @param from first day in office
 * @param until last day of the term; the longest one where nothing is said
 */
public record AppointmentResult(Outcome outcome, LocalDate on, Integer votesFor, Integer votesAgainst, Integer present,
		String paper, LocalDate from, LocalDate until) {

	/** Whether the candidate takes the office. */
	boolean isTaken() {
		return this.outcome != Outcome.NOT_TAKEN;
	}

	/** The last day of the term where so many years are the longest. */
	LocalDate lastDay(int years) {
		return (this.until != null) ? this.until : longest(years);
	}

	LocalDate longest(int years) {
		return this.from.plusYears(years).minusDays(1);
	}

	/** Votes or paper, in words. */
	String inWords() {
		return (this.votesFor != null) ? "到会%d人，赞成%d票、反对%d票".formatted(this.present, this.votesFor, this.votesAgainst)
				: (this.paper != null) ? "文号：" + this.paper : "";
	}

}
