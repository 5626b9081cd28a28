package org.shegong.engine.walk;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.engine.forms.FormSheet;

/**
 * The way of a request through a model.
 *
 * @param steps user tasks in the order in which they are reached
 * @param ends names of the ends that are reached
 * @param passed ids of the elements on the way
 * @param halt where the way could not be read on; null where it could
 */
public record Route(List<WalkedStep> steps, List<String> ends, List<String> passed, Halt halt) {

	/**
	 * An element beyond which nothing can be said.
	 *
	 * @param message why, in words
	 * @param later what has to be filled in before more can be said; null where that
	 * would not help
	 */
	public record Halt(String element, String name, String message,
			@JsonInclude(JsonInclude.Include.NON_NULL) Later later) {
	}

	/**
	 * What somebody fills in on the way.
	 *
	 * @param task its id
	 * @param name of the task
	 */
	public record Later(String task, String name, FormSheet.Field field) {
	}

}
