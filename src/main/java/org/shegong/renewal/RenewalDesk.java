package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.policy.Severance;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/** The counter where contracts are renewed. */
@Service
@Transactional
public class RenewalDesk {

	private final RenewalRequests requests;

	private final RenewalReader reader;

	private final RenewalRecords records;

	private final Workers workers;

	private final Employments employments;

	private final Clock clock;

	RenewalDesk(RenewalRequests requests, RenewalReader reader, RenewalRecords records, Workers workers,
			Employments employments, Clock clock) {
		this.requests = requests;
		this.reader = reader;
		this.records = records;
		this.workers = workers;
		this.employments = employments;
		this.clock = clock;
	}

	/**
	 * Opens a renewal that nothing stands against.
	 * @return the number of the request
	 */
	RequestNumber open(RenewalOpening opening, AccountName submittedBy) {
		this.workers.lock(opening.worker());
		Refusal.unlessAdmitted(objections(opening, today()));
		var ending = this.reader.ending(opening.worker(), opening.history(), today());
		var request = new RenewalRequest(ending.worker(), ending.contract().orElseThrow(), opening.history(),
				submittedBy, this.clock.instant());
		return this.requests.save(request).number();
	}

	/** Whether the law keeps the contract running, so that nothing is decided now. */
	@Transactional(readOnly = true)
	boolean runsOn(RequestNumber number) {
		return this.reader.of(this.requests.get(number)).runsOn();
	}

	/** Enters to when the law keeps the contract running (LCL 45). */
	void runOn(RequestNumber number) {
		var request = this.requests.get(number);
		var ending = this.reader.of(request);
		var until = ending.runsUntil();
		this.records.ranOn(request, ending, until);
		ending.contract().orElseThrow().runOn(until);
		request.runOn(until);
	}

	/** The day to which it runs on is known by now. */
	void settle(RequestNumber number) {
		var request = this.requests.get(number);
		var running = this.reader.of(request);
		var until = running.settledEnd(request.endsOn());
		this.records.settled(request, running, until);
		running.contract().orElseThrow().runOn(until);
		request.runOn(until);
	}

	void propose(RequestNumber number, Proposal proposal) {
		this.requests.get(number).know(proposal.history());
	}

	void decide(RequestNumber number, Offer offer) {
		this.requests.get(number).decide(offer);
	}

	/** The town does not renew: what that costs is put down. */
	void letExpire(RequestNumber number) {
		var request = this.requests.get(number);
		var ending = this.reader.of(request);
		var due = ending.severance(request.offer().averagePay()).orElse(null);
		request.letExpire(due);
		this.records.notRenewed(request, ending, due);
	}

	/** The worker agrees to go on, but for a term (LCL 14(2)); the town decides anew. */
	void askForTerm(RequestNumber number) {
		this.requests.get(number).know(new History(null, null, null, true));
	}

	/** Nothing is left to renew. */
	void drop(RequestNumber number) {
		this.requests.get(number).withdraw();
	}

	void accept(RequestNumber number) {
		this.requests.get(number).accept();
	}

	/** Whoever declines what is no worse than before is owed nothing (LCL 46(5)). */
	void decline(RequestNumber number) {
		var request = this.requests.get(number);
		var ending = this.reader.of(request);
		var due = dueOnDeclining(request, ending);
		request.decline(due);
		this.records.declined(request, ending, due);
	}

	private static Severance dueOnDeclining(RenewalRequest request, RenewalCase ending) {
		var offer = request.offer();
		return ending.isLowered(offer) ? ending.severance(offer.averagePay()).orElse(null) : null;
	}

	void keepSilent(RequestNumber number) {
		var request = this.requests.get(number);
		request.keepSilent();
		this.records.silent(request, this.reader.of(request));
	}

	/** The renewed contract begins when the old one has ended. */
	void sign(RequestNumber number, Signature signature) {
		var request = this.requests.get(number);
		var ending = this.reader.of(request);
		var renewed = renewed(request.offer(), ending, signature);
		this.employments.save(renewed);
		request.sign();
		this.records.renewed(request, renewed);
	}

	private static Employment renewed(Offer offered, RenewalCase ending, Signature signature) {
		var renewed = new Employment(ending.worker().code());
		renewed.agree(signature.contractNumber(), ending.endsOn().plusDays(1),
				offered.isOpenEnded() ? null : OfferRules.until(offered, ending.endsOn()));
		renewed.terms(null, (offered.pay() != null) ? offered.pay() : ending.wage());
		renewed.sign(signature.contractNumber(), signature.signedOn(), null);
		return renewed;
	}

	/** What stands against opening a renewal. */
	@Transactional(readOnly = true)
	List<Objection> objections(RenewalOpening opening, LocalDate asOf) {
		if (opening.worker() == null) {
			return List.of(Objection.formFault("请选择社区工作者"));
		}
		var faults = opening.history().faults();
		if (!faults.isEmpty()) {
			return faults;
		}
		return RenewalRules.objections(this.reader.ending(opening.worker(), opening.history(), asOf));
	}

	/** What stands against what the town decides. */
	@Transactional(readOnly = true)
	List<Objection> against(RequestNumber number, Offer offer) {
		return OfferRules.objections(offer, this.reader.of(this.requests.get(number)));
	}

	/** What the rules say of a renewal; nothing once its contract ends on another day. */
	@Transactional(readOnly = true)
	Optional<Weighed> weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var ending = this.reader.of(request);
		if (!request.endsOn().equals(ending.endsOn())) {
			return Optional.empty();
		}
		var objections = new ArrayList<>(RenewalRules.objections(ending));
		var offer = request.offer();
		if (offer != null) {
			objections.addAll(OfferRules.objections(offer, ending));
		}
		var wage = (offer != null) ? offer.averagePay() : null;
		return Optional.of(Weighed.of(objections)
			.with("开始续聘", Period.inFull(ending.opensOn()))
			.with("催办", Period.inFull(ending.reminderOn()))
			.with("不续聘的", RenewalRecords.severance(ending, ending.severance(wage).orElse(null))));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
