package org.shegong.approval;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.shegong.account.AccountName;
import org.shegong.policy.Basis;

/**
 * What the model of a process asks about a request that is no case yet, so that its route
 * can be read from the model itself.
 *
 * @param answers the record of the process (see {@link ProcessDoor#answers()}) as
 * registering the request would fill it; null where too little is known for a route
 * @param panels stand-ins for beans of the room that a model asks by request number, by
 * bean name
 * @param barred accounts that may not do the paperwork of a task
 * @param citing which rule says who decides
 * @param reporting by when it is told what came of it
 * @param withheld choices that nobody who decides on it has
 * @param lastDay the last day that a rule names for what is done next, by the day on
 * which one asks; null where there is none
 */
public record Course(Record answers, Map<String, Object> panels, Function<String, Set<AccountName>> barred,
		Citing citing, Reporting reporting, Set<Choice> withheld, UnaryOperator<LocalDate> lastDay) {

	/** Too little is known to say anything. */
	public static final Course UNKNOWN = new Course(null, Map.of(), (task) -> Set.of(), (step) -> Optional.empty(),
			Reporting.NONE, Set.of(), (today) -> null);

	public static Course of(Record answers, Citing citing) {
		return new Course(answers, Map.of(), (task) -> Set.of(), citing, Reporting.NONE, Set.of(), (today) -> null);
	}

	/** Each of these tasks rests on a rule of its own. */
	public static Course of(Record answers, Map<String, Basis> rules) {
		return of(answers, (step) -> Optional.ofNullable(rules.get(step.task())));
	}

	/** The same, with a stand-in for a bean. */
	public Course asking(String bean, Object panel) {
		return new Course(this.answers, Map.of(bean, panel), this.barred, this.citing, this.reporting, this.withheld,
				this.lastDay);
	}

	/** The same, where some people may not do the paperwork. */
	public Course barring(Function<String, Set<AccountName>> accounts) {
		return new Course(this.answers, this.panels, accounts, this.citing, this.reporting, this.withheld,
				this.lastDay);
	}

	/** The same, where it is known ahead by when it is told what came of it. */
	public Course reporting(Reporting deadline) {
		return new Course(this.answers, this.panels, this.barred, this.citing, deadline, this.withheld, this.lastDay);
	}

	/** The same, where those who decide may not choose some of what their forms offer. */
	public Course withholding(Set<Choice> choices) {
		return new Course(this.answers, this.panels, this.barred, this.citing, this.reporting, choices, this.lastDay);
	}

	/** The same, where a rule names the last day for something. */
	public Course lasting(UnaryOperator<LocalDate> day) {
		return new Course(this.answers, this.panels, this.barred, this.citing, this.reporting, this.withheld, day);
	}

	/** Which rule says who does a step; empty for one that no rule of the room names. */
	@FunctionalInterface
	public interface Citing {

		Optional<Basis> basis(Passed step);

	}

	/** The last day to report back, or to tell what came of a request. */
	@FunctionalInterface
	public interface Reporting {

		Reporting NONE = (granted, known) -> null;

		/**
		 * @param granted the day on which it is approved
		 * @param known what was asked for in fields that no room knows, by name
		 * @return null where that is not known ahead
		 */
		LocalDate due(LocalDate granted, Map<String, Object> known);

	}

	/**
	 * A step on the route.
	 *
	 * @param post id of the one the model asks for; null where it asks for none
	 * @param decides whether a decision is made there, by the holders of a post
	 * @param last whether none is made after it
	 * @param decided what the decision table before it answered, by output
	 */
	public record Passed(String task, String post, boolean decides, boolean last, Map<String, Object> decided) {
	}

}
