package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Collects what the sentences find. */
class Findings {

	private final List<Fault> faults = new ArrayList<>();

	void of(String file, String message, String remedy) {
		add(new Fault(file, null, null, message, remedy, false));
	}

	void at(String file, BaseElement element, String message, String remedy) {
		at(file, element.getId(), name(element), message, remedy);
	}

	void at(String file, String element, String name, String message, String remedy) {
		add(new Fault(file, element, name, message, remedy, false));
	}

	/** What works all the same. */
	void warn(String file, BaseElement element, String message, String remedy) {
		add(new Fault(file, (element != null) ? element.getId() : null, (element != null) ? name(element) : null,
				message, remedy, true));
	}

	void warn(String file, String element, String name, String message, String remedy) {
		add(new Fault(file, element, name, message, remedy, true));
	}

	List<Fault> all() {
		return List.copyOf(this.faults);
	}

	/** What keeps a unit from working before what only looks wrong. */
	List<Fault> inOrder() {
		return this.faults.stream().sorted(Comparator.comparing(Fault::warning)).toList();
	}

	private void add(Fault fault) {
		if (!this.faults.contains(fault)) {
			this.faults.add(fault);
		}
	}

	private static String name(BaseElement element) {
		var name = element.getAttributeValue("name");
		return (name == null || name.isBlank()) ? null : name;
	}

}
