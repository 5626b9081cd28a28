package org.shegong.policy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A file of the rule book as it is read, with all that is wrong in it, line by line. */
class YamlReading {

	private final String file;

	private final List<PolicyFault> faults = new ArrayList<>();

	YamlReading(String file) {
		this.file = file;
	}

	/** How people call what the file calls by a name. */
	String called(String name) {
		return name;
	}

	List<PolicyFault> faults() {
		return this.faults;
	}

	/**
	 * @param nothing what to say where the file has no fields at all
	 */
	Optional<MappingNode> root(String text, String nothing) {
		try {
			var options = new LoaderOptions();
			options.setAllowDuplicateKeys(true);
			options.setMaxAliasesForCollections(0);
			if (new Yaml(new SafeConstructor(options)).compose(new StringReader(text)) instanceof MappingNode map) {
				return Optional.of(map);
			}
			fault(0, nothing);
		}
		catch (MarkedYAMLException broken) {
			var mark = broken.getProblemMark();
			fault((mark != null) ? mark.getLine() + 1 : 0, "这一行附近不是正确的 YAML，请检查缩进、冒号和引号");
		}
		catch (YAMLException unreadable) {
			fault(0, "文件里有不能识别的字符或写法，请不要用 * 引用别处，嵌套不要过深，删去看不见的控制字符");
		}
		return Optional.empty();
	}

	Optional<Area> area(ScalarNode key) {
		var area = Area.of(key.getValue());
		if (area.isEmpty()) {
			fault(YamlTree.line(key), "没有“%s”这一部分，可以写的有 %s".formatted(key.getValue(),
					Arrays.stream(Area.values()).map((one) -> one.id() + " " + one.title()).collect(joined())));
		}
		return area;
	}

	Status status(Node node) {
		var id = text(node, "status");
		var status = Arrays.stream(Status.values()).filter((one) -> one.id().equals(id)).findFirst();
		if (status.isEmpty()) {
			fault(YamlTree.line(node), "没有“%s”这种效力，可以写的有 %s".formatted(id,
					Arrays.stream(Status.values()).map((one) -> one.id() + " " + one.title()).collect(joined())));
		}
		return status.orElse(null);
	}

	Map<String, Node> fields(MappingNode map, Set<String> known, String parameter) {
		var fields = new LinkedHashMap<String, Node>();
		for (var child : unique(map)) {
			var field = child.getKey().getValue();
			if (known.contains(field)) {
				fields.put(field, child.getValue());
			}
			else {
				fault(YamlTree.line(child.getKey()), "“%s”中没有“%s”这一栏，可以写的有 %s".formatted(called(parameter), field,
						known.stream().sorted().collect(joined())));
			}
		}
		return fields;
	}

	List<Map.Entry<ScalarNode, Node>> unique(MappingNode map) {
		var seen = new LinkedHashMap<String, Map.Entry<ScalarNode, Node>>();
		map.getValue()
			.stream()
			.map(NodeTuple::getKeyNode)
			.filter((key) -> !(key instanceof ScalarNode))
			.forEach((key) -> fault(YamlTree.line(key), "冒号前面只能写一个名称，不能写列表或别的写法（? 开头的也不行）"));
		for (var child : YamlTree.children(map)) {
			var before = seen.putIfAbsent(child.getKey().getValue(), child);
			if (before != null) {
				fault(YamlTree.line(child.getKey()), "“%s”在第%d行已经写过，请删去一个".formatted(called(child.getKey().getValue()),
						YamlTree.line(before.getKey())));
			}
		}
		return List.copyOf(seen.values());
	}

	/** Tells what the rows of a value say twice or under no name. */
	void rows(Node value) {
		if (value instanceof MappingNode row) {
			unique(row).forEach((cell) -> rows(cell.getValue()));
		}
		else if (value instanceof SequenceNode list) {
			list.getValue().forEach(this::rows);
		}
	}

	String text(Node node, String field) {
		if (node == null) {
			return null;
		}
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		fault(YamlTree.line(node), "%s 请写成一段文字".formatted(field));
		return "";
	}

	static boolean isBlank(Node node) {
		return node == null || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
	}

	static Collector<CharSequence, ?, String> joined() {
		return Collectors.joining("、");
	}

	void fault(int line, String message) {
		if (this.faults.size() < PolicyFault.MOST) {
			this.faults.add(new PolicyFault(this.file, line, message));
		}
	}

}
