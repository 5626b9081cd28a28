package org.shegong.engine.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import java.lang.reflect.RecordComponent;

import org.shegong.approval.Decision;
import org.shegong.approval.Detailed;
import org.shegong.approval.Step;
import org.shegong.engine.forms.FormSheet;

/**
 * What a person does at a task: the record they submit and its check, and what the form
 * asks for besides.
 *
 * @param step the room's, or the default one
 * @param sheet what the form declares; empty where none is known
 * @param told whether a room tells of it
 * @param revises whether the applicant changes the application at it
 */
public record GivenStep<T extends Record>(Step<T> step, Optional<FormSheet> sheet, boolean told, boolean revises) {

	/** Whether a decision is kept that no room tells of. */
	public boolean decidesByDefault() {
		return !this.told && this.step.form() == Decision.class && !this.revises;
	}

	/** Whether its record says more than decision and opinion. */
	boolean isDetailed() {
		return Detailed.class.isAssignableFrom(this.step.form());
	}

	/** Names of the fields that its record knows. */
	List<String> known() {
		return known(this.step.form());
	}

	static List<String> known(Class<? extends Record> form) {
		return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	/** The fields that its record does not know. */
	public List<FormSheet.Field> extra() {
		return extra(this.sheet, this.step.form());
	}

	public static List<FormSheet.Field> extra(Optional<FormSheet> sheet, Class<? extends Record> form) {
		var known = known(form);
		return sheet.map(FormSheet::fields)
			.orElse(List.of())
			.stream()
			.filter((field) -> !known.contains(field.key()))
			.toList();
	}

}
