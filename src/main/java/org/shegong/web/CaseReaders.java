package org.shegong.web;

import java.time.Clock;
import java.util.Optional;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Consultations;
import org.shegong.approval.Copies;
import org.shegong.approval.GivenOvers;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.AtWork;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read the way of a request: those whose request it is and those who work or
 * worked on it.
 */
@Component
class CaseReaders {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final GivenOvers given;

	private final Consultations words;

	private final Copies copies;

	private final Doors doors;

	private final People people;

	private final AtWork atWork;

	private final Witness witness;

	private final Clock clock;

	CaseReaders(ApprovalRequests requests, Opinions opinions, GivenOvers given, Consultations words, Copies copies,
			Doors doors, People people, AtWork atWork, Witness witness, Clock clock) {
		this.requests = requests;
		this.opinions = opinions;
		this.given = given;
		this.words = words;
		this.copies = copies;
		this.clock = clock;
		this.doors = doors;
		this.people = people;
		this.atWork = atWork;
		this.witness = witness;
	}

	/**
	 * A request that the acting person reads now; that they read a private one of another
	 * is noted.
	 * @throws ResponseStatusException where there is none, or none for them
	 */
	ApprovalRequest read(String number) {
		var request = find(number).filter(this::mayRead)
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有编号为“" + number + "”的申请，或它不是您经办的申请"));
		if (!this.people.acting().equals(request.submittedBy())
				&& this.doors.ofRequest(request.number()).isPrivate(request.number())) {
			this.witness.readOf(AuditAction.REQUEST_READ, request, null);
		}
		if (this.copies.existsByRequestAndReceiver(request.id(), this.people.acting())) {
			this.copies.read(request.id(), this.people.acting(), this.clock.instant());
		}
		return request;
	}

	/** A request that the acting person asked for, or that is about them. */
	Optional<ApprovalRequest> own(String number) {
		return find(number).filter(this::isOwn);
	}

	boolean isOwn(ApprovalRequest request) {
		var me = this.people.acting();
		return me.isOf(request.worker()) || me.equals(request.submittedBy());
	}

	private Optional<ApprovalRequest> find(String number) {
		return RequestNumber.read(number).flatMap(this.requests::byNumber);
	}

	private boolean mayRead(ApprovalRequest request) {
		var me = this.people.acting();
		return isOwn(request) || this.atWork.handles(request.number())
				|| this.opinions.everyOneOf(request.id()).stream().anyMatch((opinion) -> me.equals(opinion.account()))
				|| this.given.findByRequestOrderById(request.id()).stream().anyMatch((given) -> given.concerns(me))
				|| this.words.findByRequestOrderById(request.id()).stream().anyMatch((word) -> word.concerns(me))
				|| this.copies.existsByRequestAndReceiver(request.id(), me);
	}

}
