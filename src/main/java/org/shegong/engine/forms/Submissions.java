package org.shegong.engine.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

import org.shegong.approval.Choice;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestFact;
import org.shegong.engine.steps.GivenStep;
import org.shegong.engine.shelf.ModelReader;
import org.springframework.stereotype.Component;

/**
 * Reads what a form submitted: what its record knows into the record, every other field
 * of the form by the form's own rules into facts. A field that neither knows is a fault.
 */
@Component
public class Submissions {

	private final FormBinder binder;

	private final FormSheets sheets;

	private final ShownFields shown;

	private final ModelReader models;

	Submissions(FormBinder binder, FormSheets sheets, ShownFields shown, ModelReader models) {
		this.binder = binder;
		this.sheets = sheets;
		this.shown = shown;
		this.models = models;
	}

	/**
	 * What was submitted, or what is wrong with it.
	 *
	 * @param form the record; null where there are faults
	 * @param entries of fields the record does not know
	 * @param variables what the case takes over: the fields of the record, and of the
	 * others those that the model reads
	 * @param begun the record where only other fields are missing or wrong, too; null
	 * where it cannot be read itself
	 */
	public record Submitted<T extends Record>(T form, List<Objection> faults, List<RequestFact.Entry> entries,
			Map<String, Object> variables, T begun) {
	}

	/**
	 * To start a case.
	 * @param definition id of the version of the process
	 */
	public <T extends Record> Submitted<T> toStart(String definition, Class<T> form, Map<String, Object> given) {
		return read(this.models.names(definition)::contains, form, this.sheets.ofStart(definition), given, Map.of(),
				Again.FIRST);
	}

	/**
	 * To start a case that is only thought of, with the form of whatever version; every
	 * field is taken over.
	 */
	public <T extends Record> Submitted<T> toTry(Optional<FormSheet> sheet, Class<T> form, Map<String, Object> given) {
		return read((field) -> true, form, sheet, given, Map.of(), Again.FIRST);
	}

	/**
	 * To complete a task. Who takes a request back fills in nothing.
	 * @param known what the form was shown with, by name
	 */
	public <T extends Record> Submitted<T> toComplete(GivenStep<T> step, String definition, Map<String, Object> given,
			Map<String, Object> known) {
		if (step.revises() && !Choice.RESUBMIT.id().equals(given.get("decision"))) {
			var own = new LinkedHashMap<>(given);
			step.extra().forEach((field) -> own.remove(field.key()));
			var bound = this.binder.bind(own, step.step().form(), labels(step.sheet()));
			return new Submitted<>(bound.form(), bound.faults(), List.of(), own, bound.form());
		}
		return read(this.models.names(definition)::contains, step.step().form(), step.sheet(), given, known,
				again(step, given));
	}

	/** Whether a form was, or may have been, submitted before. */
	private enum Again {

		/** It was not. */
		FIRST,
		/** What is not among the fields stays as it stands on the form. */
		CHANGES,
		/** What is left out is empty now. */
		WHOLE

	}

	/**
	 * A revision starts with what was said before: pages send only what somebody touched
	 * of it, and who answers with a decision alone changes nothing. Everything else
	 * starts empty.
	 */
	private static Again again(GivenStep<?> step, Map<String, Object> given) {
		if (!step.revises()) {
			return Again.WHOLE;
		}
		var changes = step.sheet()
			.filter((form) -> !form.id().endsWith(".html"))
			.stream()
			.flatMap((form) -> form.fields().stream())
			.map(FormSheet.Field::key)
			.anyMatch((key) -> given.containsKey(key) && !key.equals("decision") && !key.equals("opinion"));
		return changes ? Again.WHOLE : Again.CHANGES;
	}

	private static UnaryOperator<String> labels(Optional<FormSheet> sheet) {
		return (field) -> sheet.map((form) -> form.label(field)).orElse(field);
	}

	private <T extends Record> Submitted<T> read(Predicate<String> wanted, Class<T> form, Optional<FormSheet> sheet,
			Map<String, Object> given, Map<String, Object> known, Again again) {
		var extra = GivenStep.extra(sheet, form);
		var variables = new VariableMapImpl();
		variables.putAll(given);
		extra.forEach((field) -> variables.remove(field.key()));
		var bound = this.binder.bind(variables, form, labels(sheet));
		var reading = new Reading(given, known, wanted, variables, again);
		extra.forEach(reading::take);
		reading.checkOrder(extra);
		var faults = new ArrayList<>(bound.faults());
		faults.addAll(reading.faults);
		return new Submitted<>(faults.isEmpty() ? bound.form() : null, faults, reading.entries, variables,
				bound.form());
	}

	/** Takes one field after the other. */
	private final class Reading {

		private final Map<String, Object> given;

		private final Map<String, Object> known;

		private final Map<String, Object> seen = new LinkedHashMap<>();

		private final Predicate<String> wanted;

		private final Map<String, Object> variables;

		private final List<Objection> faults = new ArrayList<>();

		private final List<RequestFact.Entry> entries = new ArrayList<>();

		private final Again again;

		Reading(Map<String, Object> given, Map<String, Object> known, Predicate<String> wanted,
				Map<String, Object> variables, Again again) {
			this.again = again;
			this.given = given;
			this.known = known;
			this.wanted = wanted;
			this.variables = variables;
			this.seen.putAll(known);
			this.seen.putAll(given);
		}

		void take(FormSheet.Field field) {
			var value = this.given.get(field.key());
			if (isNothing(value)) {
				leaveOut(field);
				return;
			}
			try {
				var entered = FieldValue.of(field, value);
				FieldRules.faults(field, entered, Submissions.this.shown.values(field, this.seen))
					.forEach((fault) -> this.faults.add(Objection.formFault(fault)));
				if (field.required() && !entered.says(field)) {
					this.faults.add(Objection.formFault(FieldRules.missing(field)));
				}
				keep(field, entered.text(), entered.shown(), entered.typed());
			}
			catch (IllegalArgumentException ex) {
				this.faults.add(Objection.formFault(FieldRules.misread(field, value, ex.getMessage())));
			}
		}

		/** Days from one to another are in order, whatever form asks for them. */
		void checkOrder(List<FormSheet.Field> fields) {
			var from = day(fields, "from");
			var until = day(fields, "until");
			if (this.faults.isEmpty() && from.isPresent() && until.isPresent()
					&& until.get().value().compareTo(from.get().value()) < 0) {
				this.faults
					.add(Objection.formFault("“%s”早于“%s”，请更正".formatted(until.get().label(), from.get().label())));
			}
		}

		/** As entered, or as it stands on the form. */
		private Optional<RequestFact.Entry> day(List<FormSheet.Field> fields, String key) {
			var stood = fields.stream()
				.filter((field) -> field.key().equals(key) && field.type().equals("date")
						&& !this.given.containsKey(key) && this.known.get(key) instanceof String)
				.map((field) -> new RequestFact.Entry(key, field.label(), field.type(), (String) this.known.get(key),
						null));
			return Stream.concat(this.entries.stream(), stood)
				.filter((entry) -> entry.field().equals(key) && entry.type().equals("date") && entry.value() != null)
				.findFirst();
		}

		/**
		 * What stood on the form and had to be there stays, as what nobody touched does.
		 */
		private void leaveOut(FormSheet.Field field) {
			var stays = !this.given.containsKey(field.key()) && this.known.containsKey(field.key())
					&& (field.required() || field.fixed() || this.again == Again.CHANGES);
			if (stays) {
				return;
			}
			if (field.required() && !Submissions.this.shown.hides(field, this.seen)) {
				this.faults.add(Objection.formFault(FieldRules.missing(field)));
			}
			if (this.known.containsKey(field.key()) || this.again == Again.WHOLE) {
				keep(field, null, null, null);
			}
			else if (this.wanted.test(field.key())) {
				this.variables.put(field.key(), null);
			}
		}

		private void keep(FormSheet.Field field, String text, String shown, Object typed) {
			this.entries.add(new RequestFact.Entry(field.key(), field.label(), field.type(), text, shown));
			if (this.wanted.test(field.key())) {
				this.variables.put(field.key(), typed);
			}
		}

		private static boolean isNothing(Object value) {
			return value == null || value instanceof String text && text.isBlank();
		}

	}

}
