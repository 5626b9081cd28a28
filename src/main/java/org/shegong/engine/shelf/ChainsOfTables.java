package org.shegong.engine.shelf;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

import org.shegong.engine.check.Table;
import org.shegong.engine.check.Unit;
import org.shegong.policy.ReadElsewhere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A chain of levels that no row of the table of leaves knows would leave every leave
 * there without an answer. Before the models are in force, those about to be brought
 * count, and those packaged, which take their place where they cannot work.
 */
@Component
class ChainsOfTables implements ReadElsewhere {

	private static final String PROCESS = "leave";

	private static final String PARAMETER = "leave-chain";

	private static final String ASKED = "chain";

	private final ShelfFolders folders;

	private final ObjectProvider<DeployedUnits> deployed;

	private volatile boolean inForce;

	ChainsOfTables(ShelfFolders folders, ObjectProvider<DeployedUnits> deployed) {
		this.folders = folders;
		this.deployed = deployed;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.inForce = true;
	}

	@Override
	public Optional<String> against(String parameter, Object value) {
		if (!parameter.equals(PARAMETER)) {
			return Optional.empty();
		}
		var known = new TreeSet<String>();
		units().forEach((unit) -> known.addAll(chains(unit)));
		return (known.isEmpty() || known.contains(value)) ? Optional.empty() : Optional
			.of("审批表里没有“%s”这一套层级，可以写的有 %s；要用新的一套，请流程设计人员先在审批表中补上它的各行并部署".formatted(value, String.join("、", known)));
	}

	private Stream<Unit> units() {
		return this.inForce ? this.deployed.getObject().of(PROCESS).map(DeployedUnits.InForce::unit).stream()
				: Stream
					.concat(this.folders.units().units().stream(), Stream.ofNullable(this.folders.packaged(PROCESS)))
					.filter((unit) -> unit.process().equals(PROCESS));
	}

	private static Set<String> chains(Unit unit) {
		var chains = new TreeSet<String>();
		unit.decisions()
			.stream()
			.map((file) -> tables(file, unit.files().get(file)))
			.flatMap((tables) -> tables.map((table) -> table.named(ASKED)))
			.forEach(chains::addAll);
		return chains;
	}

	/** A file that cannot be read is refused when it is brought into force. */
	private static Stream<Table> tables(String file, byte[] content) {
		try {
			return Dmn.readModelFromStream(new ByteArrayInputStream(content))
				.getModelElementsByType(Decision.class)
				.stream()
				.map((decision) -> Table.of(file, decision));
		}
		catch (ModelException unreadable) {
			return Stream.empty();
		}
	}

}
