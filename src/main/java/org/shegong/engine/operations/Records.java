package org.shegong.engine.operations;

import java.util.List;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.GivenOver;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.Said;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.seats.ActingPosts;
import org.shegong.engine.seats.Handling;
import org.shegong.organization.Posting;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;

/**
 * What is kept of whatever somebody does with a task: who, for whom, with whom and why.
 */
@Component
class Records {

	private final ApprovalRequests requests;

	private final ActingPosts posts;

	private final People people;

	private final Doors doors;

	private final Witness witness;

	Records(ApprovalRequests requests, ActingPosts posts, People people, Doors doors, Witness witness) {
		this.requests = requests;
		this.posts = posts;
		this.people = people;
		this.doors = doors;
		this.witness = witness;
	}

	ApprovalRequest request(TaskEntity task) {
		return this.requests.get(new Handling(task).request());
	}

	GivenOver.Work work(TaskEntity task) {
		return new GivenOver.Work(task.getTaskDefinitionKey(), task.getId());
	}

	GivenOver.Giver giver(TaskEntity task, AccountName account) {
		return new GivenOver.Giver(account, this.people.name(account),
				this.posts.of(new Handling(task), account).behalf());
	}

	GivenOver.Receiver receiver(Posting seat) {
		return new GivenOver.Receiver(seat.account(), seat.personName(), seat.post().id());
	}

	/** It is noted in the trail of the case. */
	void note(AuditAction action, ApprovalRequest request, String name) {
		this.witness.changedOf(action, request, this.doors.officialNumber(request), name);
	}

	/** One of those that are offered. */
	Posting chosen(List<Posting> offered, AccountName account, String doing, Basis rule) {
		return offered.stream().filter((one) -> one.account().equals(account)).findFirst().orElseThrow(() -> {
			var name = (account != null) ? "“" + this.people.name(account) + "”" : "空白";
			return Refusal.of(Objection.refusal("不能%s%s，请从可选的人员中选择".formatted(doing, name), rule));
		});
	}

	/**
	 * What was written, without blanks around it.
	 * @param what it is called, in words
	 */
	static String written(String text, String what, int longest) {
		if (Said.nothing(text)) {
			throw Refusal.of(Objection.formFault("请填写" + what));
		}
		return atMost(text, what, longest);
	}

	/** The same where nothing need be written; null then. */
	static String atMost(String text, String what, int longest) {
		if (Said.nothing(text)) {
			return null;
		}
		if (text.strip().length() > longest) {
			throw Refusal.of(Objection.formFault("%s最长%d字，请写得简短些".formatted(what, longest)));
		}
		return text.strip();
	}

}
