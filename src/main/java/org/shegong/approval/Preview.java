package org.shegong.approval;

import java.util.List;
import java.util.Map;

import org.shegong.policy.Basis;

/**
 * The answer to "what if I asked for this?".
 *
 * @param objections refusals and warnings
 * @param course what the model asks to find the route, and the rules of its steps
 * @param facts what was computed (design.md section 5), by name
 * @param sources the rule each fact rests on, by the same name
 */
public record Preview(List<Objection> objections, Course course, Map<String, Object> facts,
		Map<String, Basis> sources) {

	public boolean admissible() {
		return Objection.admits(this.objections);
	}

}
