package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Course;
import org.shegong.approval.Reminder;
import org.shegong.approval.Reminders;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.WalkedStep;
import org.shegong.engine.walk.WhatComesNext;
import org.shegong.web.CaseEndpoint.CaseStep;
import org.shegong.web.models.Deciders;
import org.springframework.stereotype.Component;

/**
 * The steps of a request in their order: done, now, next, with who urged whom between.
 */
@Component
class CaseSteps {

	private final Doors doors;

	private final DoneSteps done;

	private final Reminders reminders;

	private final OpenSteps open;

	private final WhatComesNext next;

	private final Deciders deciders;

	private final People people;

	private final Clock clock;

	CaseSteps(Doors doors, DoneSteps done, Reminders reminders, OpenSteps open, WhatComesNext next, Deciders deciders,
			People people, Clock clock) {
		this.doors = doors;
		this.done = done;
		this.reminders = reminders;
		this.open = open;
		this.next = next;
		this.deciders = deciders;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param halt where the steps to come could not be read on; else null
	 */
	record Way(List<CaseStep> steps, Route.Halt halt) {
	}

	Way of(ApprovalRequest request) {
		var coming = this.next.after(request);
		var over = this.done.of(request);
		var now = this.open.of(request).stream().map(CaseSteps::now).toList();
		var way = new ArrayList<>(over);
		this.reminders.ofRequest(request.id())
			.forEach((reminder) -> way.add(place(way, reminder), urged(reminder, over, now)));
		Optional.ofNullable(request.withdrawnAt()).map((at) -> withdrawn(request, at)).ifPresent(way::add);
		way.addAll(now);
		coming.waiting().stream().map(CaseSteps::waiting).forEach(way::add);
		coming.steps().stream().map((step) -> next(request, step)).forEach(way::add);
		return new Way(way, coming.halt());
	}

	/** Before what was done after it. */
	private static int place(List<CaseStep> way, Reminder reminder) {
		var later = way.stream().filter((step) -> isAfter(step, reminder)).findFirst();
		return later.map(way::indexOf).orElse(way.size());
	}

	private static boolean isAfter(CaseStep step, Reminder reminder) {
		return !"urged".equals(step.state()) && !step.at().isBefore(reminder.urgedAt());
	}

	/** Whoever did it then was urged; as long as nobody did, all who may. */
	private CaseStep urged(Reminder reminder, List<CaseStep> over, List<CaseStep> now) {
		var whom = Stream.concat(over.stream().filter((step) -> isAfter(step, reminder)), now.stream())
			.filter((step) -> reminder.task().equals(step.task()))
			.findFirst()
			.map((step) -> String.join("、", step.holders()))
			.orElse("");
		return new CaseStep(reminder.task(), "催办", null, List.of(this.people.name(reminder.account())), "urged",
				reminder.urgedAt(), null, "请%s办理“%s”".formatted(whom, reminder.taskName()), null, null);
	}

	private CaseStep withdrawn(ApprovalRequest request, Instant at) {
		var by = request.withdrawnBy();
		return new CaseStep(null, "撤回", null, (by != null) ? List.of(this.people.name(by)) : List.of(), "done", at,
				null, null, null, null);
	}

	private static CaseStep now(OpenSteps.OpenStep step) {
		return new CaseStep(step.task(), step.name(), step.post(), step.holders(), "now", null, step.due(),
				step.asked(), null, step.deputy());
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
		return new CaseStep(step.task(), step.name(), who.post(), names, "next", null, step.dueIn(this.clock.getZone()),
				null, null, who.deputies().isEmpty() ? null : String.join("、", who.deputies()));
	}

}
