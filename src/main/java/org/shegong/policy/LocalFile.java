package org.shegong.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The numbers that a county or city keeps itself, in the format of the files of rules.
 *
 * @param title how people call the county
 * @param parent name of the jurisdiction whose file holds there
 */
record LocalFile(String title, String parent, List<PolicyFile.Item> items) {

	/** What people put before the lines of its faults. */
	static final String NAME = "local";

	/** As {@link PolicyReader} reads it. */
	String written() {
		var text = new StringBuilder("# 本地规定，格式与规定文件相同。可以改好以后在“本地规定”页面导入，由另一位人员逐条确认。\n");
		text.append("title: ").append(quoted(this.title)).append("\nparent: ").append(this.parent).append('\n');
		byArea().forEach((area, items) -> {
			text.append('\n').append(area.id()).append(":\n");
			items.forEach((item) -> text.append(written(item)));
		});
		return text.toString();
	}

	private Map<Area, List<PolicyFile.Item>> byArea() {
		return this.items.stream()
			.collect(Collectors.groupingBy(PolicyFile.Item::area, TreeMap::new, Collectors.toList()));
	}

	private static String written(PolicyFile.Item item) {
		return "  # %s（%s）\n  %s:\n    entries:\n%s".formatted(item.title(), item.unit(), item.name(),
				item.entries().stream().map((entry) -> written(entry.parameter())).collect(Collectors.joining()));
	}

	private static String written(Parameter own) {
		var basis = own.basis();
		return "      - { value: %s, since: %s, rule: %s, status: %s,\n          source: %s }\n".formatted(
				(own.value() instanceof String text) ? quoted(text) : YamlTree.written(own.value()), own.since(),
				quoted(basis.rule()), basis.status().id(), quoted(basis.source()));
	}

	/** On one line, whatever it contains. */
	private static String quoted(String text) {
		var options = new DumperOptions();
		options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
		options.setSplitLines(false);
		return new Yaml(options).dump(text).strip();
	}

}
