package org.shegong.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Basis;
import org.shegong.worker.Employments;
import org.shegong.worker.Places;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Carries out what was granted, on its day: one transaction frees a place and fills
 * another one, after everything was looked at once more.
 */
@Service
@Transactional
class TransferMoves {

	private final TransferRequests requests;

	private final TransferCheck check;

	private final TransferRecords records;

	private final Movement movement;

	private final Sites sites;

	private final Workers workers;

	private final Employments employments;

	private final Places places;

	private final Clock clock;

	TransferMoves(TransferRequests requests, TransferCheck check, TransferRecords records, Movement movement,
			Sites sites, Workers workers, Employments employments, Places places, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.records = records;
		this.movement = movement;
		this.sites = sites;
		this.workers = workers;
		this.employments = employments;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * The day is here.
	 * @return whether they moved; what stands against it is told to both places
	 */
	TransferAnswers carryOut(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = locked(request, request.to());
		var situation = this.check.situation(request.application(), today(), number, false);
		var objections = TransferRules.objections(situation).stream().filter(Objection::refuses).toList();
		if (!objections.isEmpty()) {
			hinder(request, worker, situation, objections);
			return TransferAnswers.moved(false, false);
		}
		move(request, worker, situation);
		return TransferAnswers.moved(true, request.comesBack());
	}

	private void hinder(TransferRequest request, Worker worker, Situation situation, List<Objection> objections) {
		request.lapse(TransferRecords.told(objections));
		this.records.hindered(request, worker, situation.from(), situation.to(), objections);
	}

	private void move(TransferRequest request, Worker worker, Situation situation) {
		var before = worker.positions();
		var from = situation.from();
		var to = situation.to();
		var day = request.on().isBefore(today()) ? today() : request.on();
		var changesEmployer = situation.changesEmployer();
		var givenUp = this.movement.move(worker, from, to, situation.placement().positions(), day);
		request.moved(day, before);
		this.records.moved(request, worker, new Moved(from, to, before, situation.placement(), day, givenUp),
				basis(request, from));
		if (changesEmployer) {
			this.movement.changeEmployer(worker, day);
			this.employments.latest(worker.code()).ifPresent((next) -> this.records.contractChanged(request, to, next));
		}
	}

	/** A posting is over: they are back where they came from, as what they were. */
	void comeBack(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = locked(request, request.unit());
		var from = this.sites.of(worker.unit(), today());
		var to = this.sites.of(request.unit(), today());
		var before = worker.positions();
		var positions = request.formerPositions();
		var givenUp = this.movement.move(worker, from, to, positions, today());
		request.returned(today());
		this.records.returned(request, worker,
				new Moved(from, to, before, new Placement(positions, null), today(), givenUp), basis(request, to));
	}

	/** The rule that lets it happen. */
	private static Basis basis(TransferRequest request, Site from) {
		return TransferBrief.basis(request.kind(), TransferNumbers.of(from.policy()));
	}

	private Worker locked(TransferRequest request, String target) {
		var worker = this.workers.lock(request.worker()).orElseThrow();
		this.places.lock(List.of(worker.unit(), target));
		return worker;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
