package org.shegong.dismissal.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.policy.Money;
import org.shegong.policy.Policy;
import org.shegong.policy.Protections;
import org.shegong.policy.RetirementAge;
import org.shegong.policy.Severance;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.ContractFact.Probation;
import org.shegong.worker.ContractFact.ProbationTurned;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.FileKind;
import org.shegong.worker.Filed;
import org.shegong.worker.KnownLife;
import org.shegong.worker.Sanction;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.YearFact.Sanctioned;
import org.shegong.dismissal.grounds.EndOfTerm;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.grounds.Way;

/**
 * Everything the rules look at.
 *
 * @param form what was submitted
 * @param contracts the worker's contracts, oldest first
 * @param file the personnel file
 * @param absences leaves granted or asked for, and other absences
 * @param hasUnion whether somebody can answer for the union (LCL 43)
 * @param colleagues contract staff of the same town, the worker included
 * @param pending undecided requests about leaving, in words
 * @param policy the rules of the day on which it is asked
 */
public record DismissalCase(DismissalApplication form, Worker worker, List<Employment> contracts, List<FileEntry> file,
		List<AwayPeriod> absences, boolean hasUnion, int colleagues, List<String> pending, Policy policy,
		WorkCalendar calendar, LocalDate today) {

	public Ground ground() {
		return this.form.ground();
	}

	public Way way() {
		return ground().way();
	}

	/**
	 * The last day; where the form leaves it open, the one that follows from the file.
	 */
	public LocalDate effective() {
		if (this.form.effective() != null) {
			return this.form.effective();
		}
		return switch (ground()) {
			case EXPIRY -> contract().map(Employment::contractUntil).orElse(null);
			case RETIREMENT -> retirement().date();
			default -> null;
		};
	}

	public Optional<Employment> contract() {
		return this.contracts.isEmpty() ? Optional.empty() : Optional.of(this.contracts.get(this.contracts.size() - 1));
	}

	/**
	 * Whether nothing is left when the office ends: no contract was entered, or none is
	 * in force (C-n, Regs 13).
	 */
	public boolean leavesTheRanks() {
		return way().endsContract() || !hasOwnContract();
	}

	/** Whether an elected person has no labour contract that could need notice (C-n). */
	public boolean holdsOnlyOffice() {
		return isElected() && this.contracts.stream().noneMatch((contract) -> contract.isInForce(this.today));
	}

	/**
	 * Whether LCL 42 and 45 have a say: where a contract of our own would end otherwise
	 * than by fault, agreement or the worker's wish.
	 */
	public boolean isBarredByProtection() {
		return way().barredByProtection() || (way() == Way.POSTING && hasOwnContract());
	}

	boolean hasOwnContract() {
		return this.contracts.stream().anyMatch((contract) -> contract.isInForce(effective()));
	}

	/**
	 * The review in which worker and union were heard on what is held against the worker;
	 * failing a probation needs both.
	 */
	public Optional<Filed<ProbationTurned>> probationHearing() {
		var from = contract().map(Employment::contractFrom).orElse(null);
		return (ground() != Ground.PROBATION_UNFIT || from == null) ? Optional.empty()
				: probationEnd().filter((end) -> end.fact().step() == Probation.FAILED && end.line().request() != null
						&& !end.line().date().isBefore(from));
	}

	/** How the last probation on file ended. */
	public Optional<Filed<ProbationTurned>> probationEnd() {
		return told(ProbationTurned.class)
			.filter((turned) -> turned.fact().step() == Probation.FAILED || turned.fact().step() == Probation.PASSED)
			.reduce((before, after) -> after);
	}

	/**
	 * Whether LCL 42 or 45 lets nothing end on a day; a term ends on its last protected
	 * day.
	 */
	public boolean isKept(LocalDate day) {
		return (way() == Way.TERM) ? protections().extended(day).isAfter(day) : !protections().on(day).isEmpty();
	}

	public EndOfTerm term() {
		return EndOfTerm.of(this);
	}

	public boolean isOnProbation(LocalDate day) {
		return contract().map(Employment::probationUntil).filter((last) -> !day.isAfter(last)).isPresent();
	}

	public boolean isElected() {
		return this.worker.holdsElectedOffice() && this.worker.workerClass() != WorkerClass.POSTED;
	}

	/** First day with this employer: by the roster, else of the first contract. */
	public LocalDate since() {
		return (this.worker.servingSince() != null) ? this.worker.servingSince()
				: this.contracts.stream()
					.map(Employment::contractFrom)
					.filter((from) -> from != null)
					.findFirst()
					.orElse(null);
	}

	public RetirementAge retirement() {
		return known().person().retirement();
	}

	public Protections protections() {
		return known().protections();
	}

	private KnownLife known() {
		return new KnownLife(this.worker, since(), retirementBase(), this.file, this.absences, this.policy);
	}

	/** What the form says of this case goes before the roster. */
	private Integer retirementBase() {
		return (this.form.retirementBase() != null) ? this.form.retirementBase() : this.worker.retirementBase();
	}

	/** Lines of the file of a kind, up to the last day of the contract. */
	public List<FileEntry> filed(FileKind kind) {
		return this.file.stream().filter((entry) -> entry.is(kind) && !entry.date().isAfter(effective())).toList();
	}

	/** … what they say. */
	public <F extends FileFact> Stream<Filed<F>> told(Class<F> facts) {
		return Filed.of(this.file, facts).filter((filed) -> !filed.line().date().isAfter(effective()));
	}

	/** Sanctions on file; that somebody is looked into is none. */
	public List<FileEntry> sanctions() {
		return filed(FileKind.DISCIPLINE).stream()
			.filter((entry) -> !entry.fact().equals(new Sanctioned(Sanction.INVESTIGATED)))
			.toList();
	}

	/** A month; null where neither contract nor roster says anything. */
	public Money wage() {
		return this.worker.wage(contract()).orElse(null);
	}

	/** Empty where none is due, or nobody knows since when the worker serves. */
	public Optional<Severance> severance() {
		return severance(effective());
	}

	public Optional<Severance> severance(LocalDate lastDay) {
		var due = severanceIsDue() && since() != null && lastDay != null;
		return due ? Optional.of(new Severance(since(), lastDay, averageWage(), Money.yuan(this.form.cityAverageWage()),
				ground().severanceBefore2008(), this.policy)) : Optional.empty();
	}

	/** The average of the last twelve months, else the wage of the contract. */
	public Money averageWage() {
		return (this.form.averageWage() != null) ? Money.yuan(this.form.averageWage()) : wage();
	}

	/** LCL 46, and Regs 12 for public-welfare posts. */
	public boolean severanceIsDue() {
		if (this.worker.workerClass() != WorkerClass.RECRUITED) {
			return false;
		}
		return switch (way()) {
			case NOTICE, LAYOFF -> true;
			case AGREEMENT -> !DismissalApplication.yes(this.form.proposedByWorker());
			case TERM -> !term().declinedEqual();
			case RESIGNATION -> DismissalApplication.yes(this.form.employerFault());
			default -> false;
		};
	}

	/** Whether the employer must keep thirty days' notice or pay a month (LCL 40). */
	public boolean paysInLieu() {
		return way().needsNotice() && !DismissalApplication.yes(this.form.noticeGiven());
	}

}
