package org.shegong.web;

import java.util.Optional;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.AtWork;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.springframework.stereotype.Component;

/** Requests that somebody made, that are about them, or that they work or worked on. */
@Component
class ReadableRequests {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final Doors doors;

	private final People people;

	private final AtWork atWork;

	private final Witness witness;

	ReadableRequests(ApprovalRequests requests, Opinions opinions, Doors doors, People people, AtWork atWork,
			Witness witness) {
		this.requests = requests;
		this.opinions = opinions;
		this.doors = doors;
		this.people = people;
		this.atWork = atWork;
		this.witness = witness;
	}

	/**
	 * Who reads another's private one is noted.
	 * @return empty where there is none, or not for whoever is logged in
	 */
	Optional<ApprovalRequest> read(String number) {
		var request = RequestNumber.read(number).flatMap(this.requests::byNumber).filter(this::mayRead);
		request.filter(this::isAnothersPrivateOne)
			.ifPresent((read) -> this.witness.readOf(AuditAction.REQUEST_READ, read, null));
		return request;
	}

	private boolean mayRead(ApprovalRequest request) {
		var me = this.people.acting();
		return me.isOf(request.worker()) || me.equals(request.submittedBy()) || this.atWork.handles(request.number())
				|| this.opinions.findByRequestOrderById(request.id())
					.stream()
					.anyMatch((opinion) -> me.equals(opinion.account()));
	}

	private boolean isAnothersPrivateOne(ApprovalRequest request) {
		return !this.people.acting().equals(request.submittedBy())
				&& this.doors.ofRequest(request.number()).isPrivate(request.number());
	}

}
