package org.shegong.engine.walk;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Choice;
import org.shegong.engine.seats.Concerned;
import org.shegong.organization.Posting;

/**
 * Steps that nobody could complete: those at which the applicant would decide, and those
 * that ask for more people than a post has.
 */
class OwnCases {

	private final Trail trail;

	OwnCases(Trail trail) {
		this.trail = trail;
	}

	/**
	 * @param assignee whom the model names
	 * @param offers what can be decided; empty where nothing is
	 */
	void refuse(UserTask task, Concerned concerned, List<String> assignee, Optional<List<String>> offers) {
		var decides = offers.filter((choices) -> !choices.contains(Choice.RESUBMIT.id())).isPresent()
				&& !new Offers(this.trail).isTold(task);
		if (decides && assignee.contains(String.valueOf(concerned.applicant()))) {
			throw new Untellable(task, "这一步由申请人本人作出决定，而任何人不得办理自己的申请，申请会停在这里");
		}
	}

	void refuseTooFew(UserTask task, Outlook scope, int needed) {
		var seats = scope.seatings().stream().filter((seating) -> seating.seat() != null).toList();
		var able = seats.stream()
			.flatMap((seating) -> seating.seat().holders().stream())
			.map(Posting::account)
			.filter((account) -> !account.equals(scope.concerned().applicant()) && !scope.barred().contains(account))
			.distinct()
			.count();
		if (!seats.isEmpty() && able < needed) {
			throw new Untellable(task, "这一步须由至少%d人分别办理，“%s”现在只有%d人可以办理，申请会停在这里".formatted(needed,
					seats.get(0).seat().post().title(), able));
		}
	}

}
