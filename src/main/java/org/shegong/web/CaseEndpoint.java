package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Course;
import org.shegong.approval.GivenOvers;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.AtWork;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.WalkedStep;
import org.shegong.engine.walk.WhatComesNext;
import org.shegong.web.models.Deciders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way of one request: what is done, what is open now, and what comes next as its
 * model says; for those whose request it is and those who work or worked on it.
 */
@RestController
class CaseEndpoint {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final GivenOvers given;

	private final Doors doors;

	private final DoneSteps done;

	private final OpenSteps open;

	private final WhatComesNext next;

	private final Deciders deciders;

	private final People people;

	private final AtWork atWork;

	private final SystemRights system;

	private final Clock clock;

	private final Witness witness;

	CaseEndpoint(ApprovalRequests requests, Opinions opinions, GivenOvers given, Doors doors, DoneSteps done,
			OpenSteps open, WhatComesNext next, Deciders deciders, People people, AtWork atWork, SystemRights system,
			Witness witness, Clock clock) {
		this.requests = requests;
		this.opinions = opinions;
		this.given = given;
		this.doors = doors;
		this.done = done;
		this.open = open;
		this.next = next;
		this.deciders = deciders;
		this.people = people;
		this.atWork = atWork;
		this.system = system;
		this.clock = clock;
		this.witness = witness;
	}

	/**
	 * @param halt where the steps to come could not be read on; else null
	 */
	record Answer(RequestNumber number, String officialNumber, String process, String title, String state,
			List<CaseStep> steps, @JsonInclude(JsonInclude.Include.NON_NULL) Route.Halt halt) {
	}

	/**
	 * @param state {@code done}, {@code now} or {@code next}
	 * @param at when it was done
	 * @param deputy who of the holders acts, or acted, in whose place
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CaseStep(String task, String name, String post, List<String> holders, String state, Instant at, Instant due,
			String decision, String opinion, String deputy) {
	}

	@GetMapping("/api/requests/{number}")
	public ResponseEntity<?> request(@PathVariable String number) {
		var request = RequestNumber.read(number).flatMap(this.requests::byNumber).orElse(null);
		if (request == null || !mayRead(request)) {
			return ResponseEntity.status(404).body(Map.of("message", "没有编号为“" + number + "”的申请，或它不是您经办的申请"));
		}
		if (!this.people.acting().equals(request.submittedBy())
				&& this.doors.ofRequest(request.number()).isPrivate(request.number())) {
			this.witness.readOf(AuditAction.REQUEST_READ, request, null);
		}
		return ResponseEntity.ok(this.system.use(() -> answer(request)));
	}

	private boolean mayRead(ApprovalRequest request) {
		var me = this.people.acting();
		return me.isOf(request.worker()) || me.equals(request.submittedBy()) || this.atWork.handles(request.number())
				|| this.opinions.findByRequestOrderById(request.id())
					.stream()
					.anyMatch((opinion) -> me.equals(opinion.account()))
				|| this.given.findByRequestOrderById(request.id()).stream().anyMatch((given) -> given.concerns(me));
	}

	private Answer answer(ApprovalRequest request) {
		var door = this.doors.ofRequest(request.number());
		var way = new ArrayList<CaseStep>();
		way.addAll(this.done.of(request));
		this.open.of(request).forEach((step) -> way.add(now(step)));
		var coming = this.next.after(request);
		coming.waiting().forEach((event) -> way.add(waiting(event)));
		coming.steps().forEach((step) -> way.add(next(request, step)));
		return new Answer(request.number(), this.doors.officialNumber(request), request.process(),
				door.title(request.number()), door.standing(request.number(), request.state()), way, coming.halt());
	}

	private static CaseStep now(OpenSteps.OpenStep step) {
		return new CaseStep(step.task(), step.name(), step.post(), step.holders(), "now", null, step.due(), null, null,
				step.deputy());
	}

	private static CaseStep waiting(WhatComesNext.Waiting event) {
		return new CaseStep(event.element(), (event.name() != null) ? event.name() : "等待", null, List.of(), "now", null,
				event.due(), null, null, null);
	}

	private CaseStep next(ApprovalRequest request, WalkedStep step) {
		var who = this.deciders.decider(this.doors.ofRequest(request.number()), step, Course.UNKNOWN,
				Concerned.of(request), null);
		var names = step.seatings().isEmpty() ? step.people()
			.stream()
			.flatMap((account) -> AccountName.read(account).stream())
			.map(this.people::name)
			.toList() : who.holderNames();
		return new CaseStep(step.task(), step.name(), who.post(), names, "next", null,
				(step.due() != null) ? step.due().atTime(18, 0).atZone(this.clock.getZone()).toInstant() : null, null,
				null, who.deputies().isEmpty() ? null : String.join("、", who.deputies()));
	}

}
