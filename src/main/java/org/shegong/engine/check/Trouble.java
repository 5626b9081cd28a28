package org.shegong.engine.check;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.shegong.approval.RequestState;

/**
 * Something that goes wrong on one of the ways a case can take.
 *
 * @param at where it goes wrong
 * @param other another element that has part in it; null for none
 * @param state of the request then; null where none is registered, or where it does not
 * matter
 * @param variable that is read; null where none is
 */
record Trouble(Kind kind, BaseElement at, FlowNode other, RequestState state, String variable) {

	enum Kind {

		/** A block that a request in that state does not take. */
		ORDER,
		/** The case is over, and its request is not. */
		END,
		/** A join that waits for what never comes. */
		STUCK,
		/** A refusal that another decision hides. */
		OVERRULED,
		/** A value that is read and not there. */
		LACKING,
		/** The same, where something else may keep it from being read. */
		PERHAPS_LACKING,
		/** An approval before anybody has decided. */
		UNASKED,
		/** A result while somebody still decides. */
		LEFT,
		/** A result while somebody still records something. */
		LEFT_OVER

	}

}
