package org.shegong.transfer;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Head;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Places;
import org.shegong.worker.PostFact;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Gathers what the rules look at and asks them. */
@Component
@Transactional(readOnly = true)
class TransferCheck {

	private static final List<RequestState> OPEN = List.of(RequestState.SUBMITTED, RequestState.RETURNED,
			RequestState.APPROVED);

	private final TransferRequests transfers;

	private final ApprovalRequests requests;

	private final Workers workers;

	private final Employments employments;

	private final AwayPeriods aways;

	private final PersonnelFile file;

	private final Sites sites;

	private final Places places;

	TransferCheck(TransferRequests transfers, ApprovalRequests requests, Workers workers, Employments employments,
			AwayPeriods aways, PersonnelFile file, Sites sites, Places places) {
		this.transfers = transfers;
		this.requests = requests;
		this.workers = workers;
		this.employments = employments;
		this.aways = aways;
		this.file = file;
		this.sites = sites;
		this.places = places;
	}

	/**
	 * What stands against an application.
	 * @param own the request's number where it runs already; null for a new one
	 */
	List<Objection> objections(TransferApplication asked, LocalDate asOf, RequestNumber own) {
		var faults = TransferForm.faults(asked);
		return faults.isEmpty() ? TransferRules.objections(situation(asked, asOf, own, true)) : faults;
	}

	/** The same of a registered one, whose day may have passed meanwhile. */
	List<Objection> standing(TransferRequest request, LocalDate today) {
		return TransferRules.objections(situation(request.application(), today, request.number(), false));
	}

	/** An application without faults in its form. */
	Situation situation(TransferApplication asked, LocalDate asOf, RequestNumber own, boolean asksAnew) {
		var worker = this.workers.get(asked.worker());
		var from = this.sites.of(worker.unit(), asOf);
		var to = this.sites.find(asked.to(), asOf).orElse(null);
		var day = asked.on().isBefore(asOf) ? asOf : asked.on();
		return new Situation(asked, asOf, asksAnew, worker, from, to, Placement.of(asked.position(), worker),
				open(worker, own), this.aways.ofWorker(worker.code(), new Period(day, day)), seconded(worker, day),
				this.employments.latest(worker.code()).orElse(null), quota(asked, worker, from, to, asOf, own));
	}

	private List<ApprovalRequest> open(Worker worker, RequestNumber own) {
		return this.requests.findByWorkerAndStateIn(worker.code(), OPEN)
			.stream()
			.filter((request) -> !request.number().equals(own))
			.toList();
	}

	/** As the roster brought them; those decided on here are cases of their own. */
	private List<FileEntry> seconded(Worker worker, LocalDate day) {
		return this.file.of(worker.code(), FileKind.SECONDMENT)
			.stream()
			.filter((entry) -> entry.request() == null && entry.says(PostFact.Seconded.class).isPresent())
			.filter((entry) -> entry.until() != null && new Period(entry.date(), entry.until()).covers(day))
			.toList();
	}

	private List<Objection> quota(TransferApplication asked, Worker worker, Site from, Site to, LocalDate on,
			RequestNumber own) {
		if (to == null || !to.isCommunity() || to.code().equals(from.code())) {
			return List.of();
		}
		var promised = this.transfers.promised(asked.to(), (own != null) ? own.id() : 0L);
		return this.places.objections(new Places.Coming(Head.of(worker), from.code(), to.code(), promised), on);
	}

}
