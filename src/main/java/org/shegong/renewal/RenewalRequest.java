package org.shegong.renewal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.policy.Money;
import org.shegong.policy.Period;
import org.shegong.approval.ApprovalRequest;
import org.shegong.policy.Severance;
import org.shegong.worker.Employment;
import org.shegong.worker.Worker;

/** The renewal of one contract at one end; a contract that runs on ends again later. */
@Entity
@Table(name = "renewal_request")
class RenewalRequest extends ApprovalRequest {

	private Long employment;

	private LocalDate endsOn;

	private Integer extensionMonths;

	private Boolean autoContinued;

	private Integer earlierTerms;

	private Boolean termAsked;

	private LocalDate remindedOn;

	private LocalDate alarmedOn;

	@Embedded
	private Offer offer;

	@Enumerated(EnumType.STRING)
	private Outcome answer;

	private LocalDate extendedUntil;

	private BigDecimal severanceMonths;

	private Money severance;

	protected RenewalRequest() {
	}

	RenewalRequest(Worker worker, Employment contract, History history, AccountName submittedBy, Instant submittedAt) {
		super("renewal", worker.code(), worker.unit(), submittedBy, submittedAt);
		this.employment = contract.id();
		this.endsOn = contract.contractUntil();
		know(history);
	}

	/** What people know and the contracts on file do not say. */
	void know(History said) {
		var known = history().then(said);
		this.extensionMonths = known.extensionMonths();
		this.autoContinued = known.autoContinued();
		this.earlierTerms = known.earlierTerms();
		this.termAsked = known.termAsked();
	}

	History history() {
		return new History(this.extensionMonths, this.autoContinued, this.earlierTerms, this.termAsked);
	}

	void remind(LocalDate today) {
		this.remindedOn = today;
	}

	/** The contract ran out and work goes on: who is responsible was told today. */
	void alarm(LocalDate today) {
		this.alarmedOn = today;
	}

	/** Whether the last alarm lies so many days back, or there was none. */
	boolean isAlarmDue(LocalDate today, int days) {
		return this.alarmedOn == null || !today.isBefore(this.alarmedOn.plusDays(days));
	}

	/** Keeps what the town decided. */
	void decide(Offer decided) {
		this.offer = decided;
	}

	/**
	 * The town does not renew.
	 * @param due null where no severance is
	 */
	void letExpire(Severance due) {
		refuse();
		owe(due);
	}

	void accept() {
		this.answer = Outcome.ACCEPTED;
	}

	/**
	 * The worker does not want it.
	 * @param due what the employer owes all the same; null where it offered no less than
	 * before
	 */
	void decline(Severance due) {
		this.answer = Outcome.DECLINED;
		refuse();
		owe(due);
	}

	/** The time to answer is over and nothing was said, which is no declining. */
	void keepSilent() {
		this.answer = Outcome.SILENT;
		refuse();
	}

	void sign() {
		approve();
		close();
	}

	/** The law keeps the contract running. */
	void runOn(LocalDate until) {
		this.extendedUntil = until;
		if (state().pending()) {
			approve();
			close();
		}
	}

	private void owe(Severance due) {
		if (due != null) {
			this.severanceMonths = due.months();
			this.severance = due.sum().orElse(null);
		}
	}

	/** What the town decided; null before. */
	Offer offer() {
		return this.offer;
	}

	/** Whether the town offers to renew. */
	boolean isOffered() {
		return this.offer != null && this.offer.renews();
	}

	/**
	 * Whether it is about this end of this contract; not where the contract only ran on
	 * for a while, so that this end was never dealt with.
	 */
	boolean isAbout(Employment contract) {
		return this.employment.equals(contract.id()) && this.endsOn.equals(contract.contractUntil()) && !isTakenBack();
	}

	/** Whether what kept the contract running turned out not to be there. */
	private boolean isTakenBack() {
		return this.extendedUntil != null && !this.extendedUntil.isAfter(this.endsOn);
	}

	/** Whether the contract runs to the day that this entered by law. */
	boolean keptRunning(Employment contract) {
		return this.extendedUntil != null && this.employment.equals(contract.id())
				&& this.extendedUntil.equals(contract.contractUntil());
	}

	/** Decided, unless the worker chose to leave, so that the law may still interfere. */
	boolean mayStillRunOn() {
		return this.extendedUntil == null && this.answer != Outcome.ACCEPTED && this.answer != Outcome.DECLINED;
	}

	String inWords() {
		return "续聘（合同至%s，%s）".formatted(Period.inWords(this.endsOn), state().title());
	}

	/** Which of the worker's contracts it is. */
	Long employment() {
		return this.employment;
	}

	/** The last day of the contract when the renewal opened. */
	LocalDate endsOn() {
		return this.endsOn;
	}

	LocalDate remindedOn() {
		return this.remindedOn;
	}

}
