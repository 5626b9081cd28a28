package org.shegong.approval;

import java.util.List;

/**
 * The form of one user task.
 *
 * @param task id of the task in the model
 * @param form the record it submits
 * @param check what stands against a submission
 * @param hands what stands against an account having the task at all
 */
public record TaskForm<T extends Record>(String task, Class<T> form, Check<T> check, Hands hands) {

	public TaskForm(String task, Class<T> form, Check<T> check) {
		this(task, form, check, (number, account) -> List.of());
	}

	/** OLD */
	@SuppressWarnings("unchecked")
	Step<T> step(ProcessDoor<?> door) {
		var step = Step.of(this.task, this.form)
			.checkedForOne((number, said, account, one) -> this.check.objections(number, said, account, one))
			.unless((number, account) -> this.hands.objections(number, account))
			.startingWith((number) -> (T) door.filledIn(number, this.task))
			.telling((number, one, brief) -> old(door.brief(number, this.task, one), brief));
		if (door.tasksForLater().contains(this.task)) {
			step.laterFrom(door::doableFrom);
		}
		return door.jointTasks().contains(this.task) ? step.jointly() : step;
	}

	@SuppressWarnings("unchecked")
	private static void old(java.util.Map<String, Object> lines, Brief brief) {
		var all = new java.util.LinkedHashMap<>(lines);
		brief.title((String) all.remove("title")).rule((String) all.remove("rule"));
		brief.choices = (List<java.util.Map<String, String>>) all.remove("choices");
		if (all.remove("opinions") != null) {
			brief.forOneAlone();
		}
		brief.lines(all);
	}

	/**
	 * The same for whom it is not, whatever they submit; they do not take it either, and
	 * so keep nobody away from it.
	 */
	public TaskForm<T> unless(Hands hands) {
		return new TaskForm<>(this.task, this.form, this.check, hands);
	}

	/** What stands against an account, before it submits anything. */
	@FunctionalInterface
	public interface Hands {

		List<Objection> objections(String number, String account);

	}

	/**
	 * What stands against a submission for a request by an account; empty means it may be
	 * completed.
	 */
	@FunctionalInterface
	public interface Check<T> {

		List<Objection> objections(String number, T submitted, String account);

		/**
		 * The same where the task is repeated for many.
		 * @param one for whom it is: a worker, a department; null where it is not
		 * repeated
		 */
		default List<Objection> objections(String number, T submitted, String account, String one) {
			return objections(number, submitted, account);
		}

	}

}
