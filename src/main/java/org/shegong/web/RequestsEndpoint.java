package org.shegong.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.AtWork;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.Facts;
import org.shegong.engine.People;
import org.shegong.engine.steps.Steps;
import org.shegong.engine.SystemRights;
import org.shegong.engine.steps.Withdrawing;
import org.shegong.organization.Post;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The requests a person made or that are about them: where they are, who holds them since
 * when, every opinion.
 */
@RestController
class RequestsEndpoint {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final Doors doors;

	private final Steps steps;

	private final Facts facts;

	private final People people;

	private final TaskService tasks;

	private final Withdrawing withdrawing;

	private final AtWork atWork;

	private final SystemRights system;

	RequestsEndpoint(ApprovalRequests requests, Opinions opinions, Doors doors, Steps steps, Facts facts, People people,
			TaskService tasks, Withdrawing withdrawing, AtWork atWork, SystemRights system) {
		this.requests = requests;
		this.opinions = opinions;
		this.doors = doors;
		this.steps = steps;
		this.facts = facts;
		this.people = people;
		this.tasks = tasks;
		this.withdrawing = withdrawing;
		this.atWork = atWork;
		this.system = system;
	}

	record Line(RequestNumber number, String officialNumber, String process, Object title, String state,
			Instant submittedAt, boolean withdrawable, boolean needsReason, List<Waiting> waiting,
			List<Spoken> opinions, List<Facts.Line> facts) {
	}

	/** An open task: its name, who may do it, since when, by when. */
	record Waiting(String task, String who, Instant since, Instant due) {
	}

	record Spoken(String who, String choice, String text, Instant at) {
	}

	@GetMapping("/api/requests")
	@Transactional(readOnly = true)
	public List<Line> mine() {
		var me = this.people.acting();
		return this.system.use(() -> {
			var mine = this.requests.findTop50ByWorkerOrSubmittedByOrderByIdDesc(me.worker(), me);
			var facts = facts(mine, me);
			return mine.stream().map((request) -> line(request, me, facts.get(request.number()))).toList();
		});
	}

	/** Of a request about many people, what was entered about others is not told. */
	private Map<RequestNumber, List<Facts.Line>> facts(List<ApprovalRequest> requests, AccountName me) {
		var facts = new HashMap<RequestNumber, List<Facts.Line>>();
		requests.stream()
			.collect(Collectors.partitioningBy((request) -> request.worker() == null))
			.forEach((aboutMany, some) -> facts.putAll(this.facts.of(some, aboutMany ? me.value() : null)));
		return facts;
	}

	/**
	 * Why a request is taken back; needed only where people stop what others have worked
	 * on.
	 */
	record Withdrawal(String reason) {
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

	private Line line(ApprovalRequest request, AccountName me, List<Facts.Line> facts) {
		var door = this.doors.ofRequest(request.number());
		var waiting = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.number().toString())
			.list()
			.stream()
			.map((task) -> new Waiting(task.getName(), who(task), task.getCreateTime().toInstant(),
					(task.getDueDate() != null) ? task.getDueDate().toInstant() : null))
			.toList();
		var said = this.opinions.findByRequestOrderById(request.id())
			.stream()
			.map((opinion) -> new Spoken(this.people.signed(opinion), this.steps.wording(request, opinion),
					opinion.text(), opinion.givenAt()))
			.toList();
		return new Line(
				request.number(), this.doors.officialNumber(request), door.title(), door.title(request.number()),
				door.standing(request.number(), request.state()), request.submittedAt(), request.state().pending()
						&& (ownDoing(request, me) || stoppable(request)) && this.withdrawing.isHeard(request),
				stoppable(request), waiting, said, facts);
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

	private String who(Task task) {
		if (task.getAssignee() != null) {
			return this.people.name(AccountName.of(task.getAssignee()));
		}
		var links = this.tasks.getIdentityLinksForTask(task.getId());
		var posts = links.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.map((group) -> Post.of(group.replaceAll("@.*", "")).map(Post::title).orElse("管理员"));
		var people = links.stream()
			.map(IdentityLink::getUserId)
			.filter((user) -> user != null)
			.map(AccountName::of)
			.map(this.people::name);
		var all = Stream.concat(posts, people).distinct().toList();
		return all.isEmpty() ? "岗位空缺，等待登记任职人员" : String.join("、", all);
	}

}
