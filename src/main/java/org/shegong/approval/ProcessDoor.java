package org.shegong.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Area;
import org.shegong.policy.Policy;

/**
 * What a process shows to the outside: its start form, the check behind it, and what the
 * people at its tasks see and submit.
 *
 * @param <A> the record a person submits to start it
 */
public interface ProcessDoor<A extends Record> {

	/** Process id, which is also the prefix of the request numbers. */
	String process();

	/** Chinese name of the process, for lists. */
	String title();

	Class<A> startForm();

	/**
	 * The worker the application is about as the form says; null when it does not say.
	 */
	WorkerCode subject(A application);

	/**
	 * The unit the application is about, for processes that are about no worker; null for
	 * all others.
	 */
	default String place(A application) {
		return null;
	}

	/** Whether some of its requests are about a unit and no worker. */
	default boolean isAboutUnits() {
		return false;
	}

	/**
	 * Whether whoever works on a request may stop it at any step, giving a reason.
	 */
	default boolean stoppable() {
		return false;
	}

	/** … this one; a process may let only some of its requests be stopped. */
	default boolean stoppable(RequestNumber number) {
		return stoppable();
	}

	/** Whether a worker may start it for themselves. */
	boolean selfService();

	/** … with this application; a process may offer only some of its kinds to them. */
	default boolean selfService(A application) {
		return selfService();
	}

	/**
	 * Whether an account that the request belongs to may take it back while it is
	 * undecided.
	 */
	default boolean retractable(RequestNumber number, AccountName account) {
		return selfService();
	}

	/** Ids of the posts that may start it for a worker of theirs. */
	Set<String> registrars();

	/**
	 * Whether the rules of a place know it; where they do not, nobody there is offered to
	 * start it, and its preview says why.
	 */
	default boolean isOffered(Policy policy) {
		return true;
	}

	/** Whether those posts start it for their own unit, and name no worker. */
	default boolean forOwnUnit() {
		return false;
	}

	/**
	 * Whether its start form names a unit that need not be one of theirs, such as the one
	 * somebody is to come to.
	 */
	default boolean leadsElsewhere() {
		return false;
	}

	/**
	 * Checks and computes without storing anything.
	 * @param subject code of the worker; null for processes that are about a unit
	 * @param asOf the day the application counts as submitted
	 */
	Preview preview(A application, WorkerCode subject, LocalDate asOf);

	/**
	 * The same with what stands against the account that asks.
	 */
	default Preview preview(A application, WorkerCode subject, LocalDate asOf, AccountName account) {
		return preview(application, subject, asOf);
	}

	/**
	 * What stands against an application because of what its form asks beyond the record.
	 * @param account who would submit it
	 */
	default List<Objection> objections(A application, List<RequestFact.Entry> entries, AccountName account) {
		return List.of();
	}

	/** What the start form asked beyond the record is kept with the request now. */
	default void entered(RequestNumber number) {
	}

	/**
	 * The one record of the variables that the delegates of the process set and its model
	 * reads. Components are null where a delegate says nothing.
	 */
	default Class<? extends Record> answers() {
		return CaseAnswers.None.class;
	}

	/**
	 * What the delegate of a service task answers when all goes well, for a look ahead;
	 * null where it answers nothing.
	 * @param known the variables so far
	 * @param number null where it is no case yet
	 */
	default Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return null;
	}

	/**
	 * Accounts that may not handle a task, because they take another part in the case, so
	 * that somebody else has to.
	 */
	default Set<AccountName> barred(RequestNumber number, String task) {
		return Set.of();
	}

	/** What people do at the user tasks, in the order in which a case comes to them. */
	List<Step<?>> steps();

	/**
	 * What stands on every task's form about a request.
	 * @param one for whom of many a repeated task is; null for all others
	 */
	Brief about(RequestNumber number, String one);

	/** How the state of a request is called in this process. */
	default String standing(RequestNumber number, RequestState state) {
		return state.title();
	}

	/**
	 * The last day on which the worker should report back, or of the period a case waits
	 * for; null for processes that have neither.
	 */
	default LocalDate reportDue(RequestNumber number) {
		return null;
	}

	/**
	 * The last day for the task at hand where a rule names the day itself; null where
	 * deadlines are counted in working days.
	 */
	default LocalDate lastDay(RequestNumber number) {
		return null;
	}

	/**
	 * What can be done instead where somebody wants to take back what was approved, in a
	 * sentence; empty where nothing can.
	 */
	default String instead() {
		return "";
	}

	/** Parts of the rule book that its cases are judged by, beside what holds for all. */
	default Set<Area> areas() {
		return Set.of();
	}

	/**
	 * The day whose numbers a case is judged by, as they were known when it was
	 * submitted; null: the day on which it was submitted.
	 */
	default LocalDate judgedBy(RequestNumber number) {
		return null;
	}

	/**
	 * What its start form usually holds, for an application that the server makes to
	 * itself when it has started and takes back; empty where none is made.
	 */
	default Map<String, Object> rehearsed(LocalDate today) {
		return Map.of();
	}

	/**
	 * What its start form said of a request, for whoever asks for the like again; null
	 * where it is not told.
	 */
	default Record asked(RequestNumber number) {
		return null;
	}

	/** Whether it can weigh a registered request again. */
	default boolean weighs() {
		return false;
	}

	/**
	 * What its rules say of a registered request by the numbers with which it began;
	 * empty where what it was judged by is gone.
	 */
	default Optional<Weighed> weighed(RequestNumber number) {
		return Optional.empty();
	}

	/**
	 * Whether a request tells of somebody's health or family, so that only those it
	 * concerns may know what it is about (PIPL 28).
	 */
	default boolean isPrivate(RequestNumber number) {
		return false;
	}

	/**
	 * Names of the facts of a preview that tell of somebody's health or family.
	 */
	default Set<String> privateFacts() {
		return Set.of();
	}

	/**
	 * Whether its tasks are called so that nothing is told by them: what is private, and
	 * what private things must not be told from.
	 */
	default boolean isCalledDiscreetly(RequestNumber number) {
		return isPrivate(number);
	}

	/** Its title for all others. */
	default String discreetTitle(RequestNumber number) {
		return title(number);
	}

	/** A few words for lists: who, what, when; the same as the brief's title. */
	default String title(RequestNumber number) {
		return about(number, null).title();
	}

	/** The same of many of its requests. */
	default Map<RequestNumber, String> titles(Collection<RequestNumber> numbers) {
		return numbers.stream().collect(Collectors.toMap(Function.identity(), this::title));
	}

}
