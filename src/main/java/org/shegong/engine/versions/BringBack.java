package org.shegong.engine.versions;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;

import org.shegong.account.AccountName;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.engine.shelf.ModelLog;
import org.shegong.engine.shelf.ModelNote;
import org.shegong.engine.shelf.ModelNotes;
import org.shegong.engine.People;
import org.shegong.engine.shelf.ShelfFolders;
import org.shegong.engine.SystemRights;
import org.shegong.engine.check.Fault;
import org.shegong.engine.check.ModelCheck;
import org.shegong.engine.check.Unit;
import org.springframework.stereotype.Component;

/** Brings an earlier version into force again, as the newest. */
@Component
public class BringBack {

	/** Who deployed it, as Cockpit shows it. */
	private static final String SOURCE = "流程页面";

	private final DeployedUnits deployed;

	private final ShelfFolders folders;

	private final ModelCheck check;

	private final RepositoryService models;

	private final OneAtATime turn;

	private final ModelLog log;

	private final ModelNotes notes;

	private final People people;

	private final SystemRights system;

	BringBack(DeployedUnits deployed, ShelfFolders folders, ModelCheck check, RepositoryService models, OneAtATime turn,
			ModelLog log, ModelNotes notes, People people, SystemRights system) {
		this.deployed = deployed;
		this.folders = folders;
		this.check = check;
		this.models = models;
		this.turn = turn;
		this.log = log;
		this.notes = notes;
		this.people = people;
		this.system = system;
	}

	/**
	 * @param version it got
	 * @param warnings what looks wrong
	 */
	public record Back(int version, String message, List<Fault> warnings) {
	}

	/**
	 * @param inForce the version in force that whoever asks has seen; null where they do
	 * not say
	 */
	public Said<Back> to(String process, int version, Integer inForce, String reason) {
		var wanted = this.deployed.of(process, version).orElse(null);
		if (wanted == null) {
			return Said.not(Said.Because.UNKNOWN, "没有流程“%s”的第%d版，请刷新页面后重新选择".formatted(process, version));
		}
		var faults = this.check.faults(wanted.unit(), this.folders.units().units());
		if (ModelCheck.refuses(faults)) {
			return Said.faulty("没有恢复，原来的版本照常使用：第%d版现在不能使用，原因见下".formatted(version),
					faults.stream().filter((fault) -> !fault.warning()).toList());
		}
		return this.turn.take(() -> inTurn(wanted, inForce, reason, faults));
	}

	private Said<Back> inTurn(DeployedUnits.InForce wanted, Integer inForce, String reason, List<Fault> warnings) {
		var process = wanted.unit().process();
		var now = this.deployed.of(process).orElseThrow();
		if (inForce != null && now.version() != inForce) {
			return Said.not(Said.Because.TOO_LATE, first(process, now.version()) + "。请刷新页面，看过现在的版本后再决定");
		}
		if (now.version() == wanted.version()) {
			return Said.not(Said.Because.MISTAKEN, "第%d版就是现在使用的版本，不需要恢复".formatted(wanted.version()));
		}
		if (now.unit().isSameAs(wanted.unit())) {
			return Said.not(Said.Because.TOO_LATE,
					"%s，内容与第%d版相同，不需要再恢复".formatted(first(process, now.version()), wanted.version()));
		}
		var version = deploy(wanted.unit(), wanted.version(), reason);
		return Said
			.done(new Back(version, "已恢复：第%d版的内容现在作为第%d版使用，新的申请按它办理".formatted(wanted.version(), version), warnings));
	}

	private int deploy(Unit unit, int earlier, String reason) {
		var deployment = this.models.createDeployment().name(unit.process() + "（恢复第" + earlier + "版）").source(SOURCE);
		unit.files().forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
		var done = this.system.use(deployment::deployWithResult);
		var version = done.getDeployedProcessDefinitions()
			.stream()
			.filter((definition) -> definition.getKey().equals(unit.process()))
			.findFirst()
			.orElseThrow()
			.getVersion();
		this.log.broughtBack(this.people.acting().value(), unit, earlier, version, done.getId(), reason);
		return version;
	}

	/** Who brought the version in force. */
	private String first(String process, int version) {
		return this.notes.findFirstByUnitAndOutcomeAndVersionOrderByIdDesc(process, ModelNote.Outcome.DEPLOYED, version)
			.filter((note) -> note.account() != null)
			.map((note) -> "“%s”已于%s部署了第%d版".formatted(this.people.name(AccountName.of(note.account())),
					this.turn.moment(note.at()), version))
			.orElse("现在使用的是第%d版".formatted(version));
	}

}
