package org.shegong.engine.walk;

import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** The way cannot be read beyond an element; told as {@link Route.Halt}. */
class Untellable extends RuntimeException {

	private final String element;

	private final String name;

	Untellable(FlowElement element, String message) {
		super(message);
		this.element = element.getId();
		this.name = element.getName();
	}

	Route.Halt halt() {
		return new Route.Halt(this.element, this.name, getMessage());
	}

}
