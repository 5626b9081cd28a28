package org.shegong.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
	 * @param barred accounts that may not do it, where it is paperwork
	 */
	public record Step(String task, String post, String or, boolean highest, Set<String> barred, Basis basis) {

		public Step(String task, String post, String or, boolean highest, Basis basis) {
			this(task, post, or, highest, Set.of(), basis);
		}

		public Step(String task, String post, Set<String> barred, Basis basis) {
			this(task, post, null, false, barred, basis);
		}

		public Step(String task, String post, String or, Basis basis) {
			this(task, post, or, false, basis);
		}

		public Step(String task, String post, Basis basis) {
			this(task, post, null, false, basis);
		}

	}

	/**
	 * For whoever need not know of somebody's health or family.
	 * @param confidant whether they are told of a worker's
	 * @param untold names of the facts that tell of it
	 */
	public Preview told(Predicate<String> confidant, Set<String> untold) {
		var told = new LinkedHashMap<>(this.facts);
		told.keySet().removeAll(untold);
		var cited = new LinkedHashMap<>(this.sources);
		cited.keySet().removeAll(untold);
		return new Preview(this.objections.stream().map((objection) -> objection.told(confidant)).distinct().toList(),
				this.route, told, cited);
	}

	public boolean admissible() {
		return Objection.admits(this.objections);
	}

}
