package org.shegong.engine.walk;

import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** The way cannot be read beyond an element; told as {@link Route.Halt}. */
class Untellable extends RuntimeException {

	private final String element;

	private final String name;

	private final transient Route.Later later;

	Untellable(FlowElement element, String message) {
		this(element, message, null);
	}

	/** As long as nobody has filled in a field. */
	Untellable(FlowElement element, Route.Later later) {
		this(element, "这里要看“%s”填写的“%s”，填写之后才知道往下怎么走".formatted(later.name(), later.field().label()), later);
	}

	private Untellable(FlowElement element, String message, Route.Later later) {
		super(message);
		this.later = later;
		this.element = element.getId();
		this.name = element.getName();
	}

	Route.Halt halt() {
		return new Route.Halt(this.element, this.name, getMessage(), this.later);
	}

}
