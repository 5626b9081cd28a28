package org.shegong.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one file of rules and says all that is wrong with it alone, with the line. What
 * it says against other files is for {@link CrossReading}.
 */
final class PolicyReader extends YamlReading {

	private static final Set<String> HEAD = Set.of("title", "parent");

	private static final Set<String> ITEM = Set.of("title", "unit", "entries");

	/** Only the national rules say how far a number may go. */
	private static final Set<String> NATIONAL_ITEM = Set.of("title", "unit", "bound", "allowed", "count", "atMost",
			"entries");

	private static final Set<String> ENTRY = Set.of("value", "since", "until", "rule", "status", "source");

	private final String name;

	private final UnaryOperator<String> called;

	private PolicyReader(String name, UnaryOperator<String> called) {
		super(name + ".yaml");
		this.name = name;
		this.called = called;
	}

	/** A file, and what is wrong with it. */
	record Reading(PolicyFile file, List<PolicyFault> faults) {
	}

	/**
	 * @param name of the jurisdiction, which is that of the file without its ending
	 */
	static Reading read(String name, String text) {
		return read(name, text, UnaryOperator.identity());
	}

	/**
	 * @param called how whoever reads the faults calls a parameter
	 */
	static Reading read(String name, String text, UnaryOperator<String> called) {
		var reader = new PolicyReader(name, called);
		var file = reader.file(text);
		return new Reading(file, reader.faults());
	}

	@Override
	String called(String parameter) {
		return this.called.apply(parameter);
	}

	private PolicyFile file(String text) {
		return root(text, "文件是空的，请写明 title（名称）和各项规定").map(this::file)
			.orElseGet(() -> new PolicyFile(this.name, this.name, null, Map.of()));
	}

	private PolicyFile file(MappingNode root) {
		var items = new LinkedHashMap<String, PolicyFile.Item>();
		var head = new LinkedHashMap<String, String>();
		for (var child : unique(root)) {
			var key = child.getKey().getValue();
			if (HEAD.contains(key)) {
				head.put(key, text(child.getValue(), key));
				continue;
			}
			var area = area(child.getKey());
			if (area.isPresent() && child.getValue() instanceof MappingNode map) {
				unique(map).forEach((item) -> item(area.get(), item, items));
			}
			else if (area.isPresent() && !isBlank(child.getValue())) {
				fault(YamlTree.line(child.getKey()), "“%s”（%s）下面请逐项写明规定".formatted(key, area.get().title()));
			}
		}
		if (head.get("title") == null || head.get("title").isBlank()) {
			fault(1, "没有写明名称，请在开头写 title: 某某市");
		}
		return new PolicyFile(this.name, head.getOrDefault("title", this.name),
				this.name.equals(PolicyFile.NATIONAL) ? null : head.getOrDefault("parent", PolicyFile.NATIONAL), items);
	}

	private void item(Area area, Map.Entry<ScalarNode, Node> child, Map<String, PolicyFile.Item> items) {
		var parameter = child.getKey().getValue();
		var line = YamlTree.line(child.getKey());
		if (!(child.getValue() instanceof MappingNode map)) {
			fault(line, "“%s”下面请写 entries，逐条写明 value、since、rule、status、source".formatted(called(parameter)));
			return;
		}
		var fields = fields(map, this.name.equals(PolicyFile.NATIONAL) ? NATIONAL_ITEM : ITEM, parameter);
		var entries = new ArrayList<PolicyFile.Entry>();
		if (fields.get("entries") instanceof SequenceNode list && !list.getValue().isEmpty()) {
			list.getValue().forEach((entry) -> entry(parameter, entry, entries));
		}
		else {
			fault(line, "“%s”没有值，请在 entries 下逐条写明".formatted(called(parameter)));
		}
		twice(parameter, entries);
		var before = items.put(parameter, new PolicyFile.Item(parameter, area, text(fields.get("title"), "title"),
				text(fields.get("unit"), "unit"), limits(fields), line, entries));
		if (before != null) {
			fault(line, "“%s”在第%d行已经写过，请并为一项".formatted(called(parameter), before.line()));
		}
	}

	private Limits limits(Map<String, Node> fields) {
		var count = allowed(fields.get("count"));
		if (count != null && !(count instanceof Allowed.Between)) {
			fault(YamlTree.line(fields.get("count")), "count 请写成 0..20 的样子");
		}
		return new Limits(bound(fields.get("bound")), allowed(fields.get("allowed")),
				(count instanceof Allowed.Between between) ? between : null, text(fields.get("atMost"), "atMost"));
	}

	private Allowed allowed(Node node) {
		if (node == null) {
			return null;
		}
		return Allowed.of(YamlTree.value(node)).orElseGet(() -> {
			fault(YamlTree.line(node), "不能识别这种写法，可以写的见 national.yaml 的开头");
			return null;
		});
	}

	private Bound bound(Node node) {
		if (node == null) {
			return null;
		}
		return Bound.of(text(node, "bound")).orElseGet(() -> {
			fault(YamlTree.line(node), "bound 只能是 least、most、fixed、free");
			return null;
		});
	}

	private void entry(String parameter, Node node, List<PolicyFile.Entry> entries) {
		var line = YamlTree.line(node);
		if (!(node instanceof MappingNode map)) {
			fault(line,
					"“%s”的每一条请写成 { value: …, since: …, rule: …, status: …, source: … }".formatted(called(parameter)));
			return;
		}
		var fields = fields(map, ENTRY, parameter);
		var missing = List.of("value", "since", "rule", "status", "source")
			.stream()
			.filter((field) -> isBlank(fields.get(field)) && !(field.equals("value") && fields.get(field) != null))
			.toList();
		if (!missing.isEmpty()) {
			fault(line, "“%s”的这一条没有写 %s".formatted(called(parameter), String.join("、", missing)));
			return;
		}
		var since = day(fields.get("since"), "since");
		var until = day(fields.get("until"), "until");
		var status = status(fields.get("status"));
		rows(fields.get("value"));
		var value = YamlTree.value(fields.get("value"));
		if (value == null) {
			fault(line, "“%s”的这一条没有写 value".formatted(called(parameter)));
		}
		if (since != null && until != null && until.isBefore(since)) {
			fault(line, "“%s”自%s起，却到%s止，请更正日期".formatted(called(parameter), InWords.day(since), InWords.day(until)));
		}
		else if (since != null && status != null && value != null) {
			var basis = new Basis(text(fields.get("rule"), "rule"), text(fields.get("source"), "source"), status);
			entries.add(new PolicyFile.Entry(new Parameter(parameter, value, since, until, basis), line));
		}
	}

	/** Without an end an entry holds until the next one begins. */
	private void twice(String parameter, List<PolicyFile.Entry> entries) {
		var sorted = entries.stream().sorted(Comparator.comparing(PolicyFile.Entry::since)).toList();
		for (int i = 1; i < sorted.size(); i++) {
			var before = sorted.get(i - 1);
			var until = before.parameter().until();
			var since = sorted.get(i).since();
			if (before.since().equals(since) || (until != null && !until.isBefore(since))) {
				fault(sorted.get(i).line(), "“%s”在%s有两个值（另一个在第%d行），请更正 since 或 until".formatted(called(parameter),
						InWords.day(since), before.line()));
			}
		}
	}

	private LocalDate day(Node node, String field) {
		if (node == null) {
			return null;
		}
		try {
			var day = LocalDate.parse(text(node, field));
			if (Allowed.isInOurTime(day)) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// told below, like a day of no year of ours
		}
		fault(YamlTree.line(node), "%s 请写成 2024-03-28 这样的日期，在1949年至2099年之间".formatted(field));
		return null;
	}

}
