package org.shegong.engine.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;

import org.shegong.account.AccountName;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.engine.shelf.ModelNote;
import org.shegong.engine.shelf.ModelNotes;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.shelf.ShelfFolders;
import org.shegong.engine.SystemRights;
import org.shegong.engine.check.Unit;
import org.springframework.stereotype.Component;

/** All versions of all processes, who brought them and how many cases run on each. */
@Component
public class Versions {

	private final ManagementService management;

	private final RuntimeService cases;

	private final RepositoryService models;

	private final DeployedUnits deployed;

	private final ShelfFolders folders;

	private final ModelNotes notes;

	private final People people;

	private final Standing standing;

	private final SystemRights system;

	Versions(ManagementService management, RuntimeService cases, RepositoryService models, DeployedUnits deployed,
			ShelfFolders folders, ModelNotes notes, People people, Standing standing, SystemRights system) {
		this.management = management;
		this.cases = cases;
		this.models = models;
		this.deployed = deployed;
		this.folders = folders;
		this.notes = notes;
		this.people = people;
		this.standing = standing;
		this.system = system;
	}

	/**
	 * A process.
	 *
	 * @param title its name in the newest version
	 * @param inForce number of the version that a start uses
	 * @param running how many cases of the counties of whoever asks run on all of them
	 * @param shelved whether the folder has the process at all
	 * @param lasts whether the folder has the version in force too, so that the next
	 * start of the server keeps it
	 * @param versions the newest first
	 * @param log who went back or moved cases, the newest first
	 */
	public record Drawn(String process, String title, int inForce, int running, boolean shelved, boolean lasts,
			List<Version> versions, List<Deed> log) {
	}

	/**
	 * One version.
	 *
	 * @param account who brought it; null for a start of the server and where nobody
	 * noted it
	 * @param by in words
	 * @param earlier the version it was brought back from; null where it was not
	 * @param reason why it was brought back
	 */
	public record Version(int version, String name, Instant deployedAt, String account, String by, int running,
			boolean inForce, Integer earlier, String reason) {
	}

	/**
	 * Somebody went back to an earlier version, or moved cases.
	 *
	 * @param what in words
	 * @param from the version brought back, or the one the cases ran on
	 */
	public record Deed(Instant at, String account, String by, String what, int from, int to, Integer moved,
			Integer stayed, String reason) {
	}

	public List<Drawn> all() {
		var byProcess = this.system.use(() -> this.management.createProcessDefinitionStatisticsQuery().list())
			.stream()
			.filter((definition) -> definition.getTenantId() == null)
			.collect(Collectors.groupingBy(ProcessDefinitionStatistics::getKey, TreeMap::new, Collectors.toList()));
		var times = new HashMap<String, Deployment>();
		this.system.use(() -> this.models.createDeploymentQuery().list())
			.forEach((deployment) -> times.put(deployment.getId(), deployment));
		var brought = new HashMap<String, ModelNote>();
		this.notes.findByOutcome(ModelNote.Outcome.DEPLOYED)
			.forEach((note) -> brought.put(note.deployment() + "/" + note.unit(), note));
		var shelf = new HashMap<String, Unit>();
		this.folders.units().units().forEach((unit) -> shelf.put(unit.process(), unit));
		var all = new ArrayList<Drawn>();
		byProcess.forEach(
				(process, definitions) -> all.add(drawn(process, definitions, times, brought, shelf.get(process))));
		return all;
	}

	private Drawn drawn(String process, List<ProcessDefinitionStatistics> definitions, Map<String, Deployment> times,
			Map<String, ModelNote> brought, Unit shelved) {
		var sorted = definitions.stream()
			.sorted(Comparator.comparing(ProcessDefinitionStatistics::getVersion).reversed())
			.toList();
		var newest = sorted.get(0);
		var versions = sorted.stream()
			.map((each) -> version(each, times.get(each.getDeploymentId()),
					brought.get(each.getDeploymentId() + "/" + process), each == newest))
			.toList();
		var lasts = shelved == null
				|| this.deployed.of(process).filter((now) -> now.unit().isSameAs(shelved)).isPresent();
		return new Drawn(process, title(newest), newest.getVersion(),
				versions.stream().mapToInt(Version::running).sum(), shelved != null, lasts, versions, log(process));
	}

	private Version version(ProcessDefinitionStatistics definition, Deployment deployment, ModelNote note,
			boolean inForce) {
		return new Version(definition.getVersion(), title(definition), deployment.getDeploymentTime().toInstant(),
				(note != null) ? note.account() : null, by(note), running(definition), inForce,
				(note != null) ? note.earlier() : null, (note != null) ? note.reason() : null);
	}

	/** Of the counties of whoever asks. */
	private int running(ProcessDefinitionStatistics definition) {
		if (definition.getInstances() == 0 || this.standing.reachesAllCounties()) {
			return definition.getInstances();
		}
		var counties = this.standing.counties().toArray(String[]::new);
		return this.system.use(() -> (int) this.cases.createProcessInstanceQuery()
			.processDefinitionId(definition.getId())
			.tenantIdIn(counties)
			.count());
	}

	private List<Deed> log(String process) {
		return this.notes
			.findTop50ByUnitAndOutcomeInOrderByIdDesc(process,
					List.of(ModelNote.Outcome.DEPLOYED, ModelNote.Outcome.MOVED))
			.stream()
			.filter((note) -> note.earlier() != null)
			.map(this::deed)
			.toList();
	}

	/**
	 * How many cases others moved may tell of other counties; that is for those who work
	 * for all.
	 */
	private Deed deed(ModelNote note) {
		var counted = this.standing.reachesAllCounties() || this.people.acting().value().equals(note.account());
		return new Deed(note.at(), note.account(), by(note), what(note, counted), note.earlier(), note.version(),
				counted ? note.moved() : null, counted ? note.stayed() : null, note.reason());
	}

	private static String what(ModelNote note, boolean counted) {
		if (note.outcome() != ModelNote.Outcome.MOVED) {
			return "恢复第%d版，成为第%d版".formatted(note.earlier(), note.version());
		}
		var moved = "把办理中的申请由第%d版迁移到第%d版".formatted(note.earlier(), note.version());
		return counted ? moved + "：迁移%d份，保留%d份".formatted(note.moved(), note.stayed()) : moved;
	}

	private String by(ModelNote note) {
		return (note == null) ? "没有登记"
				: (note.account() == null) ? "服务器启动时按流程目录部署" : this.people.name(AccountName.of(note.account()));
	}

	private static String title(ProcessDefinitionStatistics definition) {
		return (definition.getName() != null) ? definition.getName() : definition.getKey();
	}

}
