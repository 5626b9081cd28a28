package org.shegong.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import java.lang.reflect.RecordComponent;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Detailed;
import org.shegong.approval.TaskForm;

/**
 * What a person does at a task: the record they submit and its check, and what the form
 * asks for besides.
 *
 * @param form the room's, or the default one
 * @param sheet what the form declares; empty where none is known
 * @param told whether a room tells of it
 * @param revises whether the applicant changes the application at it
 * @param offered the choices of the default step; empty for all others
 */
record Step<T extends Record>(TaskForm<T> form, Optional<FormSheet> sheet, boolean told, boolean revises,
		List<FormSheet.Option> offered) {

	/** Whether a decision is kept that no room tells of. */
	boolean decidesByDefault() {
		return !this.told && this.form.form() == Decision.class && !this.revises;
	}

	/** Whether its record says more than decision and opinion. */
	boolean isDetailed() {
		return Detailed.class.isAssignableFrom(this.form.form());
	}

	/** Names of the fields that its record knows. */
	List<String> known() {
		return known(this.form.form());
	}

	static List<String> known(Class<? extends Record> form) {
		return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	/** The fields that its record does not know. */
	List<FormSheet.Field> extra() {
		return extra(this.sheet, this.form.form());
	}

	static List<FormSheet.Field> extra(Optional<FormSheet> sheet, Class<? extends Record> form) {
		var known = known(form);
		return sheet.map(FormSheet::fields)
			.orElse(List.of())
			.stream()
			.filter((field) -> !known.contains(field.key()))
			.toList();
	}

	/** How a choice is called that this step offers. */
	String wording(Choice choice) {
		return this.offered.stream()
			.filter((option) -> option.value().equals(choice.id()))
			.map(FormSheet.Option::label)
			.findFirst()
			.orElse(choice.title());
	}

}
