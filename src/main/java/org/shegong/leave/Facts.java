package org.shegong.leave;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shegong.policy.Basis;

/** What was computed, by the names of design.md, each with the rule it rests on. */
class Facts {

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, Basis> sources = new LinkedHashMap<>();

	/** Leaves out what is not known. */
	Facts add(String name, Object value, Basis basis) {
		if (value != null) {
			this.values.put(name, (value instanceof Days days) ? days.asNumber() : value);
			this.sources.put(name, basis);
		}
		return this;
	}

	Facts addAll(Facts others) {
		this.values.putAll(others.values);
		this.sources.putAll(others.sources);
		return this;
	}

	Map<String, Object> values() {
		return this.values;
	}

	Map<String, Basis> sources() {
		return this.sources;
	}

}
