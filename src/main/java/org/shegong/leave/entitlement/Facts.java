package org.shegong.leave.entitlement;

import java.util.LinkedHashMap;
import java.util.Map;

import org.shegong.policy.Days;
import org.shegong.policy.Basis;

/** What was computed, by the names of design.md, each with the rule it rests on. */
public class Facts {

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, Basis> sources = new LinkedHashMap<>();

	/** Leaves out what is not known. */
	public Facts add(String name, Object value, Basis basis) {
		if (value != null) {
			this.values.put(name, (value instanceof Days days) ? days.asNumber() : value);
			this.sources.put(name, basis);
		}
		return this;
	}

	public Facts addAll(Facts others) {
		this.values.putAll(others.values);
		this.sources.putAll(others.sources);
		return this;
	}

	public Map<String, Object> values() {
		return this.values;
	}

	public Map<String, Basis> sources() {
		return this.sources;
	}

}
