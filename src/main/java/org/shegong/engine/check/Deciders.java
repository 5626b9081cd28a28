package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Choice;
import org.shegong.engine.forms.FormSheet;

/** The tasks of a model at which something is decided, and what can be decided there. */
class Deciders {

	private static final Set<String> NO = Set.of(Choice.REFUSE.id(), Choice.RETURN.id());

	private final Map<UserTask, List<String>> offers = new HashMap<>();

	Deciders(Drawing drawing, OfferedChoices choices) {
		for (var task : drawing.all(UserTask.class)) {
			if (choices.decides(drawing, task)) {
				var offered = choices.at(drawing, task)
					.stream()
					.flatMap((offer) -> offer.options().stream())
					.map(FormSheet.Option::value)
					.toList();
				this.offers.put(task, offered);
			}
		}
	}

	boolean has(UserTask task) {
		return this.offers.containsKey(task);
	}

	/** What can be decided; one that is null where that cannot be told. */
	List<String> offered(UserTask task) {
		var offered = new ArrayList<String>(this.offers.get(task));
		if (offered.isEmpty()) {
			offered.add(null);
		}
		return offered;
	}

	/** Whether somebody agrees or declines there, other than on their own revision. */
	boolean judges(UserTask task) {
		var offered = this.offers.getOrDefault(task, List.of());
		return offered.contains(Choice.APPROVE.id()) || offered.stream().anyMatch(NO::contains);
	}

	/** The decisions against it that can be taken there. */
	List<String> against(UserTask task) {
		return this.offers.getOrDefault(task, List.of()).stream().filter(NO::contains).toList();
	}

	static boolean isAgainst(String decision) {
		return decision != null && NO.contains(decision);
	}

}
