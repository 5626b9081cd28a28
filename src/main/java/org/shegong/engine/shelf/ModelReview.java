package org.shegong.engine.shelf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.shegong.engine.check.Fault;
import org.shegong.engine.check.ModelCheck;
import org.shegong.engine.check.Unit;
import org.shegong.engine.check.Units;
import org.springframework.stereotype.Component;

/**
 * Looks at files that somebody would like to bring into force: sorts them into units,
 * completes each with the newest forms and decisions it has, and checks them.
 */
@Component
public class ModelReview {

	private static final String KNOWN = ".*\\.(bpmn|dmn|form|html)";

	private final ShelfFolders folders;

	private final DeployedUnits deployed;

	private final ModelCheck check;

	ModelReview(ShelfFolders folders, DeployedUnits deployed, ModelCheck check) {
		this.folders = folders;
		this.deployed = deployed;
		this.check = check;
	}

	/**
	 * What was found.
	 *
	 * @param units complete ones
	 * @param completedWith names of the files that were added
	 */
	public record Reviewed(List<Unit> units, List<String> completedWith, List<Fault> faults) {

		public boolean isRefused() {
			return ModelCheck.refuses(this.faults);
		}

		/** Everything that comes into force. */
		Map<String, byte[]> files() {
			var files = new TreeMap<String, byte[]>();
			this.units.forEach((unit) -> files.putAll(unit.files()));
			return files;
		}

		List<Fault> warnings() {
			return this.faults.stream().filter(Fault::warning).toList();
		}

	}

	/**
	 * @param files content by name
	 */
	public Reviewed of(Map<String, byte[]> files) {
		var shelf = new TreeMap<String, Unit>();
		this.folders.units().units().forEach((unit) -> shelf.put(unit.process(), unit));
		var known = new LinkedHashSet<>(shelf.keySet());
		known.addAll(this.deployed.processes());
		var sorted = Units.of(files, known);
		var faults = new ArrayList<>(strange(files, sorted));
		var processes = new LinkedHashSet<>(known);
		sorted.units().stream().map(Unit::process).forEach(processes::add);
		var units = new ArrayList<Unit>();
		var added = new ArrayList<String>();
		var beside = new TreeMap<>(shelf);
		sorted.units()
			.stream()
			.filter((unit) -> !unit.models().isEmpty())
			.forEach((unit) -> beside.put(unit.process(), unit));
		for (var given : sorted.units()) {
			var whole = complete(given, shelf.get(given.process()));
			whole.files().keySet().stream().filter((file) -> !given.files().containsKey(file)).forEach(added::add);
			faults.addAll(this.check.faults(whole, beside.values(), processes));
			units.add(whole);
		}
		faults.sort(Comparator.comparing(Fault::warning));
		return new Reviewed(units, added, faults);
	}

	/**
	 * The newest forms and decisions are those in force; the shelf has what they lack.
	 */
	private Unit complete(Unit given, Unit shelved) {
		var others = new TreeMap<String, byte[]>((shelved != null) ? shelved.files() : Map.of());
		this.deployed.of(given.process()).ifPresent((now) -> {
			if (!now.unit().models().isEmpty()) {
				others.keySet().removeIf((file) -> file.endsWith(".bpmn"));
			}
			others.putAll(now.unit().files());
		});
		if (!given.models().isEmpty()) {
			others.keySet().removeIf((file) -> file.endsWith(".bpmn"));
		}
		return given.completedWith(others);
	}

	private static List<Fault> strange(Map<String, byte[]> files, Units sorted) {
		var faults = new ArrayList<Fault>();
		files.keySet()
			.stream()
			.filter((file) -> !file.matches(KNOWN))
			.forEach((file) -> faults.add(new Fault(file, null, null, "不是流程模型、决策表或表单",
					"只能部署 .bpmn、.dmn、.form 和 .html 文件，请去掉它或改正文件名", false)));
		Set.copyOf(sorted.strays())
			.forEach((file) -> faults
				.add(new Fault(file, null, null, "不知道属于哪个流程", "请把文件名改为以流程编号加短横开头，或与流程模型一起部署", false)));
		return faults;
	}

}
