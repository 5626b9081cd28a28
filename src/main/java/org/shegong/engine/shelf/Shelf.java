package org.shegong.engine.shelf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.engine.check.ExaminedUnits;
import org.shegong.engine.check.Fault;
import org.shegong.engine.check.ModelCheck;
import org.shegong.engine.check.Unit;
import org.shegong.engine.accounts.Rights;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The designers' shelf: brings each process with its forms and decisions into force as
 * one unit, whatever was deployed in between, so that only what differs from the newest
 * version becomes a new one. A unit that cannot work stays outside, and the version that
 * works stays in force.
 */
@Component
public class Shelf implements SmartInitializingSingleton {

	/** Marks what the shelf deployed. */
	static final String SOURCE = "shegong";

	private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

	private final RepositoryService repository;

	private final ProcessEngineConfigurationImpl engine;

	private final ShelfFolders folders;

	private final DeployedUnits deployed;

	private final ModelCheck check;

	private final ExaminedUnits examined;

	private final ModelLog log;

	private final Rights rights;

	public Shelf(RepositoryService repository, ProcessEngineConfigurationImpl engine, ShelfFolders folders,
			DeployedUnits deployed, ModelCheck check, ExaminedUnits examined, ModelLog log, Rights rights) {
		this.repository = repository;
		this.engine = engine;
		this.folders = folders;
		this.deployed = deployed;
		this.check = check;
		this.examined = examined;
		this.log = log;
		this.rights = rights;
	}

	@Override
	public void afterSingletonsInstantiated() {
		var units = this.folders.units();
		var brought = new ArrayList<Unit>();
		var processes = units.units().stream().map(Unit::process).toList();
		units.units()
			.stream()
			.sorted(Comparator.comparing((unit) -> this.folders.packaged(unit.process()) == null))
			.forEach((unit) -> {
				bring(unit, brought, processes);
				brought.add(unit);
			});
		// within one deployment its models are not yet there to be read
		this.rights.opened();
		units.strays().forEach((file) -> LOG.warn("文件 {} 不属于任何流程，没有使用：文件名应以流程编号加短横开头", file));
	}

	private void bring(Unit unit, List<Unit> earlier, List<String> processes) {
		var packaged = isAsPackaged(unit);
		if (packaged && isInForce(unit)) {
			return;
		}
		var faults = tried(unit,
				() -> (packaged && this.examined.has(unit)) ? List.of() : this.check.faults(unit, earlier, processes));
		if (ModelCheck.refuses(faults)) {
			refuse(unit, faults);
		}
	}

	/**
	 * What keeps a unit out; in force where nothing does. Whatever goes wrong with one
	 * unit must not keep the others from running.
	 */
	private List<Fault> tried(Unit unit, Supplier<List<Fault>> looked) {
		try {
			var faults = looked.get();
			if (!ModelCheck.refuses(faults)) {
				deploy(unit, faults);
			}
			return faults;
		}
		catch (RuntimeException ex) {
			LOG.error("The unit {} could not be checked or deployed, for a reason that the check does not know",
					unit.process(), ex);
			return List.of(new Fault(unit.models().stream().findFirst().orElse(unit.process()), null, null,
					"部署时出错，检查没有看出原因", "请撤回最近的改动后重新启动；原因写在系统日志里，请交给维护人员", false));
		}
	}

	private void refuse(Unit unit, List<Fault> faults) {
		var packaged = this.folders.packaged(unit.process());
		if (this.deployed.of(unit.process()).isPresent()) {
			this.log.refusedAtStart(unit.process(), unit.files().keySet(), faults, "仍使用原来的版本");
		}
		else if (packaged == null) {
			this.log.refusedAtStart(unit.process(), unit.files().keySet(), faults, "该流程暂不可用");
		}
		else {
			fallBack(unit, packaged, faults);
		}
	}

	/**
	 * What came with the application and is in force was looked at when it came into
	 * force; what a designer made may have become impossible with a new application.
	 */
	private boolean isAsPackaged(Unit unit) {
		var packaged = this.folders.packaged(unit.process());
		return packaged != null && packaged.isSameAs(unit);
	}

	private boolean isInForce(Unit unit) {
		return this.deployed.of(unit.process()).filter((now) -> now.unit().isSameAs(unit)).isPresent();
	}

	/** On an empty database what came with the application is what works. */
	private void fallBack(Unit unit, Unit packaged, List<Fault> faults) {
		var theirs = faults;
		if (!packaged.isSameAs(unit)) {
			this.log.refusedAtStart(unit.process(), unit.files().keySet(), faults, "改用随程序提供的版本");
			theirs = tried(packaged, () -> this.check.faults(packaged));
		}
		if (ModelCheck.refuses(theirs)) {
			throw new RefusedStart("流程 %s 不能使用，系统没有启动：\n%s".formatted(unit.process(), ModelLog.listed(theirs)),
					"请改正上面列出的问题后重新启动。Correct what is listed and start again.");
		}
	}

	/** One node after the other, each of them comparing with what is there then. */
	private void deploy(Unit unit, List<Fault> warnings) {
		this.engine.getCommandExecutorTxRequired().execute((command) -> {
			command.getPropertyManager().acquireExclusiveLock();
			if (!isInForce(unit)) {
				deployNow(unit, warnings, this.deployed.of(unit.process()).orElse(null));
			}
			return null;
		});
	}

	private void deployNow(Unit unit, List<Fault> warnings, DeployedUnits.InForce before) {
		if (before != null && !SOURCE.equals(before.source())) {
			LOG.warn("流程 {} 第 {} 版不是从流程目录部署的，与目录中的不同，现以目录中的为准；要保留它，请先把它的文件放入目录", unit.process(), before.version());
		}
		var deployment = this.repository.createDeployment().name(unit.process()).source(SOURCE);
		unit.files().forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
		var done = deployment.deployWithResult();
		var version = done.getDeployedProcessDefinitions().get(0).getVersion();
		this.log.deployed(null, unit, unit.files().keySet(), List.of(), version, done.getId(), warnings);
	}

}
