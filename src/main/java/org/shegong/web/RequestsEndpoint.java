package org.shegong.web;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.AtWork;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.steps.Withdrawing;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The requests a person made or that are about them, and how they take them back. */
@RestController
class RequestsEndpoint {

	private final ApprovalRequests requests;

	private final OwnRequests own;

	private final Doors doors;

	private final People people;

	private final Withdrawing withdrawing;

	private final AtWork atWork;

	private final SystemRights system;

	RequestsEndpoint(ApprovalRequests requests, OwnRequests own, Doors doors, People people, Withdrawing withdrawing,
			AtWork atWork, SystemRights system) {
		this.requests = requests;
		this.own = own;
		this.doors = doors;
		this.people = people;
		this.withdrawing = withdrawing;
		this.atWork = atWork;
		this.system = system;
	}

	/** The newest ones. */
	@GetMapping("/api/requests")
	@Transactional(readOnly = true)
	public List<OwnRequests.Line> newest() {
		return page(new Wanted(null, null), Chosen.ALL).rows();
	}

	/** Found by kind or number, narrowed to a kind, a state and a year. */
	@GetMapping(path = "/api/requests", params = "page")
	@Transactional(readOnly = true)
	public Paged<OwnRequests.Line> page(Wanted wanted, Chosen chosen) {
		var me = this.people.acting();
		return this.system.use(() -> this.own.page(me, wanted, chosen));
	}

	/**
	 * Why a request is taken back; needed only where people stop what others have worked
	 * on.
	 */
	record Withdrawal(@JsonDeserialize(using = WrittenText.class) String reason) {
	}

	@PostMapping("/api/requests/{number}/withdraw")
	public ResponseEntity<Map<String, String>> withdraw(@PathVariable String number,
			@RequestBody(required = false) Withdrawal said) {
		var me = this.people.acting();
		var request = RequestNumber.read(number).flatMap(this.requests::byNumber).orElse(null);
		if (request != null && hasNoWithdrawal(request, me)) {
			return ResponseEntity.status(409)
				.body(Map.of("message", "“%s”的流程没有设撤回，不能撤回；需要更改的，请联系办理人退回修改"
					.formatted(this.doors.ofRequest(request.number()).title())));
		}
		if (request != null && isUnheard(request, me)) {
			return ResponseEntity.status(409).body(Map.of("message", this.withdrawing.unheard(request)));
		}
		if (request == null || !(mine(request, me) || mayStop(request, me))) {
			return ResponseEntity.status(404).body(Map.of("message", "没有编号为“" + number + "”的申请，或它不是您的申请"));
		}
		if (!request.state().pending()) {
			return ResponseEntity.status(409).body(Map.of("message", this.withdrawing.tooLate(request)));
		}
		var reason = (said != null && said.reason() != null) ? said.reason().strip() : "";
		if (stoppable(request) && (org.shegong.approval.Said.nothing(reason) || reason.length() > 1000)) {
			return ResponseEntity.unprocessableEntity().body(Map.of("message", "请填写终止的理由，不超过1000字"));
		}
		this.withdrawing.withdraw(request.number(), reason);
		return ResponseEntity.ok(Map.of("message", "已撤回"));
	}

	private boolean mine(ApprovalRequest request, AccountName me) {
		return ownDoing(request, me) && (me.isOf(request.worker()) || me.equals(request.submittedBy()));
	}

	/** What only a model draws can be taken back where the model waits for it. */
	private boolean hasNoWithdrawal(ApprovalRequest request, AccountName me) {
		return this.doors.isPlain(request.process()) && !ownDoing(request, me)
				&& (me.isOf(request.worker()) || me.equals(request.submittedBy()));
	}

	/** Its own model has a withdrawal, but does not wait for it where the case stands. */
	private boolean isUnheard(ApprovalRequest request, AccountName me) {
		return request.state().pending() && !this.withdrawing.isHeard(request) && (me.equals(request.submittedBy())
				|| (me.isOf(request.worker()) && this.doors.isPlain(request.process())));
	}

	/** Whoever started it or has a task of it now. */
	private boolean mayStop(ApprovalRequest request, AccountName me) {
		return stoppable(request) && (me.equals(request.submittedBy()) || this.atWork.handles(request.number()));
	}

	private boolean stoppable(ApprovalRequest request) {
		return this.doors.ofRequest(request.number()).stoppable(request.number());
	}

	/**
	 * An absence is registered about a worker, not by them; only what people ask for
	 * themselves can be taken back.
	 */
	private boolean ownDoing(ApprovalRequest request, AccountName me) {
		return this.doors.ofRequest(request.number()).retractable(request.number(), me);
	}

}
