package org.shegong.approval;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.policy.Basis;

/**
 * What a person does at one user task of a process, told once: the form it takes, the
 * choices it offers in the words of the office, what stands against a submission, what
 * the form says.
 */
public final class Step<F extends Record> {

	private final String task;

	private final Class<F> form;

	private List<Offer> offers = List.of();

	private Withheld withheld = (number, choice) -> Optional.empty();

	private CheckForOne<F> check = (number, submitted, account, one) -> List.of();

	private Hands hands = (number, account) -> List.of();

	private Function<RequestNumber, F> filled = (number) -> null;

	private Lines lines = (number, one, brief) -> {
	};

	private Function<RequestNumber, LocalDate> later;

	private boolean joint;

	private Basis inPerson;

	private Step(String task, Class<F> form) {
		this.task = task;
		this.form = form;
	}

	/**
	 * @param task id of the task in the model
	 * @param form the record it submits
	 */
	public static <F extends Record> Step<F> of(String task, Class<F> form) {
		return new Step<>(task, form);
	}

	/** Offers choices by their usual words. */
	public Step<F> offering(Choice... choices) {
		return offering(Arrays.stream(choices).map((choice) -> choice.as(choice.title())).toArray(Offer[]::new));
	}

	public Step<F> offering(Offer... offered) {
		this.offers = List.of(offered);
		return this;
	}

	/** Does not offer some of it in some cases, for a reason. */
	public Step<F> withholding(Withheld reason) {
		this.withheld = reason;
		return this;
	}

	public Step<F> checked(Check<F> objections) {
		return checkedForOne((number, submitted, account, one) -> objections.objections(number, submitted, account));
	}

	/** The same where the task is repeated for many. */
	public Step<F> checkedForOne(CheckForOne<F> objections) {
		this.check = objections;
		return this;
	}

	/**
	 * Keeps some off the task, whatever they submit; they do not take it either, and so
	 * keep nobody away from it.
	 */
	public Step<F> unless(Hands objections) {
		this.hands = objections;
		return this;
	}

	/** What the form says before anybody writes in it; null when it starts empty. */
	public Step<F> startingWith(Function<RequestNumber, F> known) {
		this.filled = known;
		return this;
	}

	/** What the form says besides the lines of the process. */
	public Step<F> telling(Lines more) {
		this.lines = more;
		return this;
	}

	/**
	 * Is open long before it is usually done, such as the report of a return.
	 * @param from the day from which it stands among those to be done now
	 */
	public Step<F> laterFrom(Function<RequestNumber, LocalDate> from) {
		this.later = from;
		return this;
	}

	/**
	 * Asks several departments, each of which answers for itself (联审联批), so that nobody
	 * does in its place.
	 */
	public Step<F> jointly() {
		this.joint = true;
		return this;
	}

	/**
	 * Is where a person speaks for themselves: nobody does in their place, also not once
	 * they have left.
	 */
	public Step<F> inPerson(Basis rule) {
		this.inPerson = rule;
		return this;
	}

	/** Why nobody else may do it; empty where others may. */
	public Optional<Basis> inPerson() {
		return Optional.ofNullable(this.inPerson);
	}

	public String task() {
		return this.task;
	}

	public Class<F> form() {
		return this.form;
	}

	/** All it may offer; empty where nothing is chosen. */
	public List<Offer> offers() {
		return this.offers;
	}

	/** What it offers for this request. */
	public List<Offer> offers(RequestNumber number) {
		return this.offers.stream().filter((offer) -> this.withheld.reason(number, offer.choice()).isEmpty()).toList();
	}

	/** Why it does not offer a choice for this request; empty where it does. */
	public Optional<Objection> withheld(RequestNumber number, Choice choice) {
		return this.withheld.reason(number, choice);
	}

	/** How a choice is called here; the same words as on the form. */
	public String wording(Choice choice) {
		return this.offers.stream()
			.filter((offer) -> offer.choice() == choice)
			.map(Offer::label)
			.findFirst()
			.orElse(choice.title());
	}

	/**
	 * What stands against a submission; empty means the task may be completed. Whoever
	 * takes a request back need not write it well.
	 * @param one for whom of many it is; null where the task is not repeated
	 */
	public List<Objection> objections(RequestNumber number, F submitted, AccountName account, String one) {
		var decision = (submitted instanceof Deciding choosing) ? choosing.decision() : null;
		var choosing = choosing(number, submitted);
		if (decision == Choice.WITHDRAW || (revises() && !choosing.isEmpty())) {
			return choosing;
		}
		return Stream.concat(choosing.stream(), this.check.objections(number, submitted, account, one).stream())
			.toList();
	}

	/** What stands against an account having the task at all. */
	public List<Objection> objections(RequestNumber number, AccountName account) {
		return this.hands.objections(number, account);
	}

	private List<Objection> choosing(RequestNumber number, F submitted) {
		if (this.offers.isEmpty() || !(submitted instanceof Deciding choosing)) {
			return List.of();
		}
		var reason = (choosing.decision() != null) ? this.withheld.reason(number, choosing.decision())
				: Optional.<Objection>empty();
		if (reason.isPresent()) {
			return List.of(reason.get());
		}
		var asked = Arrays.stream(this.form.getRecordComponents())
			.anyMatch((component) -> component.getName().equals("opinion"));
		var said = new Decision(choosing.decision(), choosing.opinion());
		// what else is withheld matters only to whoever has to choose anew
		var offered = said.unoffered(this.offers).isEmpty() ? this.offers : offers(number);
		return (asked && !revises()) ? said.faults(offered) : said.unoffered(offered);
	}

	/** Whether the applicant, who got the request back, changes it here. */
	public boolean revises() {
		return this.offers.stream().anyMatch((offer) -> offer.choice() == Choice.RESUBMIT);
	}

	public F filledIn(RequestNumber number) {
		return this.filled.apply(number);
	}

	public void tell(RequestNumber number, String one, Brief brief) {
		this.lines.add(number, one, brief);
	}

	public boolean isJoint() {
		return this.joint;
	}

	/** Empty where it is to be done as soon as it is open. */
	public Optional<LocalDate> doableFrom(RequestNumber number) {
		return Optional.ofNullable(this.later).map((from) -> from.apply(number));
	}

	public boolean isForLater() {
		return this.later != null;
	}

	/** What stands against a submission for a request by an account. */
	@FunctionalInterface
	public interface Check<F> {

		List<Objection> objections(RequestNumber number, F submitted, AccountName account);

	}

	/**
	 * The same where the task is repeated for many: a worker, a department.
	 */
	@FunctionalInterface
	public interface CheckForOne<F> {

		List<Objection> objections(RequestNumber number, F submitted, AccountName account, String one);

	}

	/** What stands against an account, before it submits anything. */
	@FunctionalInterface
	public interface Hands {

		List<Objection> objections(RequestNumber number, AccountName account);

	}

	/** Why a choice is not to be had for a request; empty where it is. */
	@FunctionalInterface
	public interface Withheld {

		Optional<Objection> reason(RequestNumber number, Choice choice);

	}

	/** Lines of a step; they may also change title and rule. */
	@FunctionalInterface
	public interface Lines {

		void add(RequestNumber number, String one, Brief brief);

	}

}
