package org.shegong.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.policy.Basis;

/**
 * The answer to "what if I asked for this?".
 *
 * @param objections refusals and warnings
 * @param route the deciding tasks in order
 * @param facts what was computed (design.md section 5), by name
 * @param sources the rule each fact rests on, by the same name
 */
public record Preview(List<Objection> objections, List<Step> route, Map<String, Object> facts,
		Map<String, Basis> sources) {

	/**
	 * One deciding task, the id of the post that decides it, and the rule that says so.
	 *
	 * @param or another post that may decide it as well; null where there is none
	 * @param highest whether the highest unit that has the post decides, and not the
	 * nearest
	 * @param barred accounts that may not do it
	 * @param paperwork whether nothing is decided at it
	 */
	public record Step(String task, String post, String or, boolean highest, Set<String> barred, boolean paperwork,
			Basis basis) {

		public Step(String task, String post, String or, boolean highest, Basis basis) {
			this(task, post, or, highest, Set.of(), false, basis);
		}

		public Step(String task, String post, Set<String> barred, Basis basis) {
			this(task, post, null, false, barred, true, basis);
		}

		public static Step deciding(String task, String post, Set<String> barred, Basis basis) {
			return new Step(task, post, null, false, barred, false, basis);
		}

		public Step(String task, String post, String or, Basis basis) {
			this(task, post, or, false, basis);
		}

		public Step(String task, String post, Basis basis) {
			this(task, post, null, false, basis);
		}

	}

	public boolean admissible() {
		return Objection.admits(this.objections);
	}

}
