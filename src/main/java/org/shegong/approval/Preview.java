package org.shegong.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
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

	/**
	 * For whoever need not know of somebody's health or family.
	 * @param confidant whether they are told of a worker's
	 * @param untold names of the facts that tell of it
	 */
	public Preview told(Predicate<WorkerCode> confidant, Set<String> untold) {
		var told = new LinkedHashMap<>(this.facts);
		told.keySet().removeAll(untold);
		var cited = new LinkedHashMap<>(this.sources);
		cited.keySet().removeAll(untold);
		return new Preview(this.objections.stream().map((objection) -> objection.told(confidant)).distinct().toList(),
				this.course, told, cited);
	}

	/**
	 * For whoever may not read the files it is computed from. Whether a file stands
	 * against it tells of the file, so only what is wrong with the form is weighed.
	 */
	public Preview withheld() {
		return new Preview(
				Stream.concat(this.objections.stream().filter(Objection::isFormFault), Stream.of(Objection.UNWEIGHED))
					.toList(),
				this.course, Map.of(), Map.of());
	}

	public boolean admissible() {
		return Objection.admits(this.objections);
	}

}
