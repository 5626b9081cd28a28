package org.shegong.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.shegong.policy.Money;
import org.shegong.policy.Policy;
import org.shegong.policy.Protections;
import org.shegong.policy.RetirementAge;
import org.shegong.policy.Severance;
import org.shegong.policy.Term;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.KnownLife;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * Everything the rules look at.
 *
 * @param contracts the worker's contracts, oldest first; the last one is to be renewed
 * @param file the personnel file
 * @param absences leaves granted or asked for, and other absences
 * @param pending undecided renewals of the worker, in words
 * @param policy the rules of the day on which it is asked
 */
record RenewalCase(Worker worker, List<Employment> contracts, List<FileEntry> file, List<AwayPeriod> absences,
		History history, List<String> pending, Policy policy, LocalDate today) {

	private static final int MONTHS = 12;

	Optional<Employment> contract() {
		return this.contracts.isEmpty() ? Optional.empty() : Optional.of(this.contracts.get(this.contracts.size() - 1));
	}

	/** The last day of the contract; null where there is none. */
	LocalDate endsOn() {
		return contract().map(Employment::contractUntil).orElse(null);
	}

	/** First day with this employer: by the roster, else of the first contract. */
	LocalDate since() {
		return (this.worker.servingSince() != null) ? this.worker.servingSince()
				: this.contracts.stream()
					.map(Employment::contractFrom)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

	/** The day from which a renewal is due. */
	LocalDate opensOn() {
		return endsOn().minusDays(RenewalNumbers.of(this.policy).leadDays().value());
	}

	/** The day from which an undecided renewal is reminded of. */
	LocalDate reminderOn() {
		return endsOn().minusDays(RenewalNumbers.of(this.policy).reminderDays().value());
	}

	boolean hasLapsed() {
		return this.today.isAfter(endsOn());
	}

	/**
	 * The last day of the time in which silence means nothing yet (Interp. (二) art. 11).
	 */
	LocalDate silentUntil() {
		return new Term(endsOn().plusDays(1), RenewalNumbers.of(this.policy).silenceMonths().value()).lastDay();
	}

	boolean workedOn() {
		return this.today.isAfter(silentUntil());
	}

	/**
	 * The last day on which working on without a contract in writing costs nothing yet
	 * (LCL 82(1)).
	 */
	LocalDate writtenBy() {
		return new Term(endsOn().plusDays(1), 1).lastDay();
	}

	/** The day that completes a year of it (LCL 14(3)). */
	LocalDate unwrittenYear() {
		return new Term(endsOn().plusDays(1), MONTHS).lastDay();
	}

	/** Whether an open-ended contract counts as concluded (LCL 14(3); Regs 7, 12). */
	boolean isDeemedOpenEnded() {
		return this.today.isAfter(unwrittenYear()) && !isWelfarePost();
	}

	Terms terms() {
		return new Terms(this.contracts, this.history, workedOn(), this.policy);
	}

	Assessed assessed() {
		return Assessed.of(this.file);
	}

	boolean isWelfarePost() {
		return this.worker.workerClass() == WorkerClass.WELFARE_POST;
	}

	/** Whether enough years of service are complete when the contract ends. */
	boolean hasServedLong() {
		return since() != null && !since().plusYears(RenewalNumbers.of(this.policy).openEndedYears().value())
			.isAfter(endsOn().plusDays(1));
	}

	boolean hasHadTwoTerms() {
		return terms().count() >= RenewalNumbers.of(this.policy).openEndedTerms().value();
	}

	/** Whether only an open-ended contract may be offered (LCL 14(2); Regs 12). */
	boolean openEndedIsDue() {
		return !isWelfarePost() && (hasServedLong() || hasHadTwoTerms() || isDeemedOpenEnded());
	}

	RetirementAge retirement() {
		return known().person().retirement();
	}

	Protections protections() {
		return known().protections();
	}

	/** To when the law keeps the contract running; its last day where it does not. */
	LocalDate runsUntil() {
		return protections().extended(endsOn());
	}

	/**
	 * The day to which a contract that runs on really does, now that the file says more,
	 * such as a birth; never a day that is over, and as it stands while a birth is
	 * missing.
	 * @param ended the last day of its term
	 */
	LocalDate settledEnd(LocalDate ended) {
		var known = protections().awaitsBirth(ended) ? endsOn() : protections().extended(ended);
		return known.isBefore(this.today) ? this.today : known;
	}

	/** How the law keeps it running, in words; a child's birth may fix another day. */
	String runsOnInWords() {
		return protections().runsOnInWords(endsOn());
	}

	/** Whether the contract ends with a child expected whose birth is not on file. */
	boolean endsBeforeBirth() {
		return !runsOn() && awaitsBirth();
	}

	private boolean awaitsBirth() {
		return protections().awaitsBirth(endsOn());
	}

	/**
	 * Whether the law keeps it running. A birth has a month to be entered; where it is
	 * not, the contract runs to the last day that it may protect.
	 */
	boolean runsOn() {
		var known = protections().knownEnd(endsOn()).isAfter(endsOn());
		return known || (runsUntil().isAfter(endsOn()) && (!awaitsBirth() || workedOn()));
	}

	private KnownLife known() {
		return new KnownLife(this.worker, since(), this.worker.retirementBase(), this.file, this.absences, this.policy);
	}

	/** A month; null where the contract says nothing. */
	Money wage() {
		return contract().map(Employment::monthlyWage).filter(Money::isPositive).orElse(null);
	}

	/** Whether declining an offer costs the worker no severance (LCL 46(5)). */
	boolean isLowered(Offer offer) {
		return offer.isLowered() || (offer.pay() != null && wage() != null && wage().exceeds(offer.pay()));
	}

	/** The last day if nothing is agreed on: the law's, or today after it. */
	private LocalDate lastDay() {
		return this.today.isAfter(runsUntil()) ? this.today : runsUntil();
	}

	/**
	 * What letting the contract expire costs the employer (LCL 46(5), 47); empty where
	 * nothing is due or nobody knows since when the worker serves.
	 * @param averageWage null takes the wage of the contract
	 */
	Optional<Severance> severance(Money averageWage) {
		var due = !isWelfarePost() && since() != null;
		return due
				? Optional
					.of(new Severance(since(), lastDay(), (averageWage != null) ? averageWage : wage(), this.policy))
				: Optional.empty();
	}

}
