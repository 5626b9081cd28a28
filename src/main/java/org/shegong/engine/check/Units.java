package org.shegong.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Files sorted into the units they belong to.
 *
 * @param units in the order of their ids
 * @param strays files that belong to no process that is known
 */
public record Units(List<Unit> units, List<String> strays) {

	private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\b([^>]*)>");

	private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"']([^\"']+)[\"']");

	/**
	 * @param files content by name
	 * @param known ids of processes whose models are not among the files
	 */
	public static Units of(Map<String, byte[]> files, Collection<String> known) {
		var sorted = new TreeMap<String, Map<String, byte[]>>();
		files.forEach((file, content) -> {
			if (file.endsWith(".bpmn")) {
				sorted.computeIfAbsent(process(file, content), (id) -> new TreeMap<>()).put(file, content);
			}
		});
		var processes = new ArrayList<String>(sorted.keySet());
		known.stream().filter((id) -> !processes.contains(id)).forEach(processes::add);
		var strays = new ArrayList<String>();
		files.forEach((file, content) -> {
			if (!file.endsWith(".bpmn")) {
				owner(file, processes).ifPresentOrElse(
						(id) -> sorted.computeIfAbsent(id, (fresh) -> new TreeMap<>()).put(file, content),
						() -> strays.add(file));
			}
		});
		var units = new LinkedHashMap<String, Unit>();
		sorted.forEach((id, content) -> units.put(id, new Unit(id, content)));
		return new Units(List.copyOf(units.values()), strays.stream().filter(Units::concernsUs).toList());
	}

	/** The longest id with which the name of a file begins. */
	private static Optional<String> owner(String file, Collection<String> processes) {
		return processes.stream()
			.filter((id) -> file.startsWith(id + "-") || file.startsWith(id + "."))
			.filter((id) -> concernsUs(file))
			.max(Comparator.comparingInt(String::length));
	}

	private static boolean concernsUs(String file) {
		return file.endsWith(".dmn") || Unit.isForm(file);
	}

	/** The process that a model draws; the file's name where it cannot be told. */
	private static String process(String file, byte[] content) {
		var tags = PROCESS.matcher(new String(content, StandardCharsets.UTF_8))
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		return tags.stream()
			.filter((tag) -> tag.matches("(?s).*isExecutable\\s*=\\s*[\"']true[\"'].*"))
			.findFirst()
			.or(() -> tags.stream().findFirst())
			.map(ID::matcher)
			.filter((found) -> found.find())
			.map((found) -> found.group(1))
			.orElse(file.replaceFirst("\\.bpmn$", ""));
	}

}
