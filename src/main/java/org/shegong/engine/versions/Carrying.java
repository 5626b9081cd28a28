package org.shegong.engine.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;

import org.shegong.engine.check.MissingValues;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/** Whether cases carry with them what another version of their process still reads. */
@Component
class Carrying {

	private final RuntimeService cases;

	private final DeployedUnits units;

	private final MissingValues missing;

	private final SystemRights system;

	Carrying(RuntimeService cases, DeployedUnits units, MissingValues missing, SystemRights system) {
		this.cases = cases;
		this.units = units;
		this.missing = missing;
		this.system = system;
	}

	/** The version where cases would come out. */
	Optional<MissingValues.Version> target(Landing landing) {
		return this.units.of(landing.target().getKey(), landing.target().getVersion())
			.flatMap((inForce) -> this.missing.in(inForce.unit()));
	}

	/** Why a case cannot go on there, a sentence for each value that it lacks. */
	List<String> objections(String open, Landing landing, MissingValues.Version target) {
		return this.system.use(() -> target.of(this.cases.getActiveActivityIds(open), known(open)))
			.stream()
			.map((missing) -> "第%d版的“%s”要看“%s”，这份申请没有可用的内容，之后的环节也不再填写，办到那里会出错：请留在第%d版办结，或先修改流程再迁移".formatted(
					landing.target().getVersion(), Kinds.name(missing.at()), missing.label(),
					landing.source().getVersion()))
			.distinct()
			.toList();
	}

	/** Those of single tasks are gone with them. */
	private Map<String, Object> known(String open) {
		var known = new HashMap<String, Object>();
		this.cases.createVariableInstanceQuery()
			.processInstanceIdIn(open)
			.disableBinaryFetching()
			.disableCustomObjectDeserialization()
			.list()
			.stream()
			.filter((variable) -> variable.getTaskId() == null)
			.forEach((VariableInstance variable) -> known.put(variable.getName(), variable.getValue()));
		return known;
	}

}
