package org.shegong.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process with everything that belongs to it: its model, and the decisions and forms
 * whose names begin with its id.
 *
 * @param process id of the process
 * @param files content by file name
 */
public record Unit(String process, Map<String, byte[]> files) {

	public Unit {
		files = new TreeMap<>(files);
	}

	public List<String> models() {
		return named(".bpmn");
	}

	public List<String> decisions() {
		return named(".dmn");
	}

	public List<String> forms() {
		return this.files.keySet().stream().filter(Unit::isForm).toList();
	}

	public String text(String file) {
		return new String(this.files.get(file), StandardCharsets.UTF_8);
	}

	/** The same with files added where it has none of that name. */
	public Unit completedWith(Map<String, byte[]> others) {
		var all = new TreeMap<>(others);
		all.putAll(this.files);
		return new Unit(this.process, all);
	}

	/** Whether another has the same files with the same content. */
	public boolean isSameAs(Unit other) {
		return this.files.keySet().equals(other.files.keySet()) && this.files.entrySet()
			.stream()
			.allMatch((file) -> Arrays.equals(file.getValue(), other.files.get(file.getKey())));
	}

	static boolean isForm(String file) {
		return file.endsWith(".form") || file.endsWith(".html");
	}

	private List<String> named(String ending) {
		return this.files.keySet().stream().filter((file) -> file.endsWith(ending)).toList();
	}

}
