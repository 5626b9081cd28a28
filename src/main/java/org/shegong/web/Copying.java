package org.shegong.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Copied;
import org.shegong.approval.CopiedTo;
import org.shegong.approval.Copies;
import org.shegong.approval.GivenOver;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.Said;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Confidants;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.seats.ForWhom;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.InWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people along the line of a request's unit know of it: holders of posts there, of a
 * private request only the personnel clerks (PIPL 28). Nobody whose request it is, as
 * they see it anyway.
 */
@Component
class Copying {

	/** At once. */
	private static final int MOST = 20;

	private final ApprovalRequests requests;

	private final Copies copies;

	private final Postings postings;

	private final Standing standing;

	private final Doors doors;

	private final People people;

	private final ForWhom forWhom;

	private final Witness witness;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Copying(ApprovalRequests requests, Copies copies, Postings postings, Standing standing, Doors doors, People people,
			ForWhom forWhom, Witness witness, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.copies = copies;
		this.postings = postings;
		this.standing = standing;
		this.doors = doors;
		this.people = people;
		this.forWhom = forWhom;
		this.witness = witness;
		this.events = events;
		this.clock = clock;
	}

	/** Who can be told, in the order of the roster; each for one of their posts. */
	Map<AccountName, Posting> receivers(ApprovalRequest request) {
		var told = this.copies.findByRequestOrderById(request.id())
			.stream()
			.map(Copied::receiver)
			.collect(Collectors.toSet());
		var discreet = this.doors.ofRequest(request.number()).isPrivate(request.number());
		return this.postings.along(request.unit())
			.stream()
			.filter((posting) -> !discreet || Confidants.CLERKS.contains(posting.post()))
			.filter((posting) -> !told.contains(posting.account()) && isOther(posting.account(), request))
			.collect(Collectors.toMap(Posting::account, (posting) -> posting, (one, other) -> one, LinkedHashMap::new));
	}

	private boolean isOther(AccountName account, ApprovalRequest request) {
		return !account.equals(this.people.acting()) && !account.equals(request.applicant())
				&& !account.equals(request.submittedBy()) && !account.isOf(request.worker())
				&& !this.standing.departed(account);
	}

	/**
	 * The caller has checked that the acting person decides on the task.
	 * @return names of those who are told
	 */
	@Transactional
	List<String> copy(Task task, ApprovalRequest request, Set<AccountName> to, String note) {
		this.requests.lock(request.number());
		var known = receivers(request);
		Refusal.unlessAdmitted(objections(request, known.keySet(), to, note));
		var me = this.people.acting();
		var behalf = this.forWhom.of(me, List.of(task.getId())).get(task.getId());
		var work = new GivenOver.Work(task.getTaskDefinitionKey(), task.getId());
		var giver = new GivenOver.Giver(me, this.people.name(me), behalf);
		return to.stream().map(known::get).map((seat) -> {
			var receiver = new GivenOver.Receiver(seat.account(), seat.personName(), seat.post().id());
			this.copies.save(new Copied(request, work, giver, receiver, Said.nothing(note) ? null : note.strip(),
					this.clock.instant()));
			this.witness.changedOf(AuditAction.REQUEST_COPIED, request, this.doors.officialNumber(request),
					seat.personName());
			this.events.publishEvent(new CopiedTo(request, seat.account()));
			return seat.personName();
		}).toList();
	}

	private List<Objection> objections(ApprovalRequest request, Set<AccountName> known, Set<AccountName> to,
			String note) {
		if (to.isEmpty() || to.size() > MOST) {
			return List.of(Objection.formFault("请选择抄送给谁，一次最多%d人".formatted(MOST)));
		}
		if (note != null && note.strip().length() > Copied.LONGEST_NOTE) {
			return List.of(Objection.formFault("附言最长%d字，请写得简短些".formatted(Copied.LONGEST_NOTE)));
		}
		var before = this.copies.findByRequestOrderById(request.id())
			.stream()
			.collect(Collectors.toMap(Copied::receiver, Function.identity(), (one, other) -> one));
		return to.stream()
			.filter((one) -> !known.contains(one))
			.map((one) -> Objection.formFault(before.containsKey(one) ? again(before.get(one))
					: "不能抄送给“%s”：只能抄送给本单位和上级单位的任职人员，请从可选的人员中选择".formatted(this.people.name(one))))
			.toList();
	}

	private String again(Copied before) {
		return "%s已抄送给%s，不用再抄送；请改选其他人，这次没有抄送给任何人".formatted(InWords.moment(before.copiedAt(), this.clock),
				before.receiverName());
	}

}
