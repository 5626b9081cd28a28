package org.shegong.engine.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.shegong.engine.shelf.DeployedUnits;

/** The models of processes that a model calls: those beside it, and those in force. */
class CalledModels {

	private static final Pattern CALLED = Pattern.compile("calledElement\\s*=\\s*[\"']([^\"']+)[\"']");

	private static final Pattern REGISTERS = Pattern.compile("[$#]\\{\\s*(register|open|list)[A-Z]\\w*\\s*}");

	private static final Pattern WAITS = Pattern
		.compile("<(\\w+:)?(userTask|receiveTask|intermediateCatchEvent|eventBasedGateway)\\b");

	private final Drawing drawing;

	private final DeployedUnits deployed;

	CalledModels(Drawing drawing, DeployedUnits deployed) {
		this.drawing = drawing;
		this.deployed = deployed;
	}

	/** Whether a process registers requests. */
	boolean registers(String process) {
		return text(process).filter((text) -> REGISTERS.matcher(text).find()).isPresent();
	}

	/** Whether a process waits for anybody; one that is not known does. */
	boolean waits(String process) {
		return text(process).filter((text) -> !WAITS.matcher(text).find()).isEmpty();
	}

	/** Whether a process is another, or calls it over whatever it calls. */
	boolean leadsTo(String process, String other) {
		return leadsTo(process, other, new HashSet<>());
	}

	private boolean leadsTo(String process, String other, Set<String> seen) {
		return process.equals(other) || seen.add(process) && text(process).stream()
			.flatMap((text) -> CALLED.matcher(text).results())
			.anyMatch((called) -> leadsTo(called.group(1), other, seen));
	}

	private Optional<String> text(String process) {
		return this.drawing.beside(process)
			.or(() -> this.deployed.of(process)
				.map(DeployedUnits.InForce::unit)
				.filter((unit) -> !unit.models().isEmpty())
				.map((unit) -> unit.text(unit.models().get(0))));
	}

}
