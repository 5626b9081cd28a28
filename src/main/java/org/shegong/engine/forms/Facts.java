package org.shegong.engine.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.RequestFact;
import org.shegong.approval.RequestFacts;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.steps.GivenStep;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/** Keeps with a request what forms ask for beyond their records, and tells it again. */
@Component
public class Facts {

	private final RequestFacts facts;

	private final People people;

	private final Clock clock;

	Facts(RequestFacts facts, People people, Clock clock) {
		this.facts = facts;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * One fact, as people read it.
	 *
	 * @param task the model's task; null for the application itself
	 * @param by name of whoever entered it; null for the system
	 */
	public record Line(String field, String label, String value, String task, String by, Instant at) {
	}

	/**
	 * What is empty is kept only where it empties something.
	 * @param account who entered it; null for the system
	 */
	public void keep(ApprovalRequest request, RequestFact.Place place, List<RequestFact.Entry> entries,
			AccountName account) {
		var by = (account != null) ? new Opinion.Person(account, this.people.name(account)) : null;
		var standing = this.facts.standing(request.id());
		entries.stream()
			.map((entry) -> new RequestFact(request, place, entry, by, this.clock.instant()))
			.filter((fact) -> fact.value() != null || standing.stream().anyMatch(fact::replaces))
			.forEach(this.facts::save);
	}

	/**
	 * All that stands, for one of many about whom a request is: without what was entered
	 * about the others.
	 * @param one null for whoever handles it as a whole
	 */
	public List<Line> of(ApprovalRequest request, String one) {
		return lines(this.facts.standing(request.id()), one);
	}

	/** The same of several requests, by their numbers. */
	public Map<RequestNumber, List<Line>> of(Collection<ApprovalRequest> requests, String one) {
		var standing = this.facts.standing(requests.stream().map(ApprovalRequest::id).toList());
		return requests.stream()
			.collect(Collectors.toMap(ApprovalRequest::number,
					(request) -> lines(standing.getOrDefault(request.id(), List.of()), one)));
	}

	private static List<Line> lines(List<RequestFact> facts, String one) {
		return lines(
				facts.stream().filter((fact) -> one == null || fact.one() == null || fact.one().equals(one)).toList());
	}

	/** Where several entered the same, each stands with their name. */
	private static List<Line> lines(List<RequestFact> facts) {
		var times = facts.stream().collect(Collectors.groupingBy(RequestFact::label, Collectors.counting()));
		return facts.stream()
			.map((fact) -> new Line(fact.field(), fact.label(),
					(times.get(fact.label()) > 1 && fact.personName() != null)
							? "%s（%s）".formatted(fact.shown(), fact.personName()) : fact.shown(),
					fact.task(), fact.personName(), fact.enteredAt()))
			.toList();
	}

	/** What the form starts with at which an application is changed. */
	public Map<String, Object> filledIn(ApprovalRequest request, GivenStep<?> step) {
		var filled = new LinkedHashMap<String, Object>();
		if (step.revises()) {
			this.facts.standing(request.id())
				.stream()
				.filter((fact) -> fact.task() == null)
				.forEach((fact) -> step.extra()
					.stream()
					.filter((field) -> field.key().equals(fact.field()))
					.forEach((field) -> filled.put(field.key(), shown(field, fact))));
		}
		filled.values().removeIf(Objects::isNull);
		return filled;
	}

	/** As the form takes it; a field of another type since then shows it as text. */
	private static Object shown(FormSheet.Field field, RequestFact fact) {
		if (!field.type().equals(fact.type())) {
			return fact.value();
		}
		return field.isList() ? List.of(fact.value().split(",")) : FieldValue.of(field, fact.value()).typed();
	}

}
