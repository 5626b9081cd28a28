package org.shegong.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.forms.Facts;
import org.shegong.engine.steps.Withdrawing;
import org.springframework.stereotype.Component;

/** What people see of a request of their own besides its way, and may do about it. */
@Component
class OwnCases {

	private final Doors doors;

	private final Facts facts;

	private final Withdrawing withdrawing;

	private final Urging urging;

	private final CallingOff callingOff;

	private final TaskService tasks;

	private final People people;

	private final SystemRights system;

	private final ObjectMapper json;

	OwnCases(Doors doors, Facts facts, Withdrawing withdrawing, Urging urging, CallingOff callingOff, TaskService tasks,
			People people, SystemRights system, ObjectMapper json) {
		this.doors = doors;
		this.facts = facts;
		this.withdrawing = withdrawing;
		this.urging = urging;
		this.callingOff = callingOff;
		this.tasks = tasks;
		this.people = people;
		this.system = system;
		this.json = json;
	}

	/**
	 * @param lines what was asked; none where others registered it about them
	 * @param needsReason whether it is stopped with a reason instead of taken back
	 * @param notUrged why nobody can be urged now; null where somebody can
	 * @param tasks what of it lies with them
	 * @param again what to fill in to ask for the same again; null where they cannot
	 * @param callOff what to submit to call it off; null where it is not granted, or has
	 * begun
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Own(List<Line> lines, boolean withdrawable, boolean needsReason, String notUrged, List<Yours> tasks,
			Map<String, Object> again, CallingOff.Report callOff) {
	}

	record Line(String label, String value) {
	}

	/**
	 * An open task.
	 *
	 * @param id the engine's
	 */
	record Yours(String id, String name) {
	}

	Own of(ApprovalRequest request) {
		var me = this.people.acting();
		var number = request.number();
		var door = this.doors.ofRequest(number);
		var retractable = door.retractable(number, me);
		var stoppable = door.stoppable(number);
		var withdrawable = (retractable || stoppable) && request.state().pending() && this.withdrawing.isHeard(request);
		var yours = yours(request, me);
		var asked = (door.selfService() && me.isOf(request.worker())) ? again(door, request) : null;
		return new Own((retractable || me.equals(request.submittedBy())) ? lines(request, me) : List.of(), withdrawable,
				stoppable, this.urging.refusal(request).orElse(null),
				yours.stream().map((task) -> new Yours(task.getId(), task.getName())).toList(), asked,
				(request.state() == RequestState.APPROVED && asked != null) ? this.callingOff.of(door, asked, yours)
						: null);
	}

	/** Of a request about many people, what was entered about others is not told. */
	private List<Line> lines(ApprovalRequest request, AccountName me) {
		return this.system.use(
				() -> Stream
					.concat(this.doors.ofRequest(request.number())
						.about(request.number(), null)
						.lines()
						.entrySet()
						.stream()
						.map((line) -> new Line(line.getKey(), line.getValue())),
							this.facts.of(request, (request.worker() == null) ? me.value() : null)
								.stream()
								.map((fact) -> new Line(fact.label(), fact.value())))
					.toList());
	}

	/** Who asks is known, and proofs are of their case. */
	private Map<String, Object> again(ProcessDoor<?> door, ApprovalRequest request) {
		return Optional.ofNullable(door.asked(request.number()))
			.map((asked) -> this.json.<Map<String, Object>>convertValue(asked, new TypeReference<>() {
			}))
			.map((fields) -> {
				fields.keySet().removeAll(Set.of("applicant", "decision", "evidence"));
				fields.values().removeIf(Objects::isNull);
				return fields;
			})
			.orElse(null);
	}

	private List<Task> yours(ApprovalRequest request, AccountName me) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.number().toString())
			.active()
			.or()
			.taskAssignee(me.value())
			.taskCandidateUser(me.value())
			.endOr()
			.list();
	}

}
