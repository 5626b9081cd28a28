package org.shegong.policy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text that still knows its lines. */
final class YamlTree {

	private YamlTree() {
	}

	/** From 1. */
	static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

	/** Keys in order; a key that stands twice stands twice here as well. */
	static List<Map.Entry<ScalarNode, Node>> children(MappingNode map) {
		var children = new ArrayList<Map.Entry<ScalarNode, Node>>();
		map.getValue()
			.stream()
			.filter((pair) -> pair.getKeyNode() instanceof ScalarNode)
			.forEach((pair) -> children.add(Map.entry((ScalarNode) pair.getKeyNode(), pair.getValueNode())));
		return children;
	}

	/** A value in the types of the rule book: days stay texts. */
	static Object value(Node node) {
		if (node instanceof SequenceNode list) {
			return list.getValue().stream().map(YamlTree::value).toList();
		}
		if (node instanceof MappingNode map) {
			var values = new LinkedHashMap<String, Object>();
			children(map).forEach((child) -> values.put(child.getKey().getValue(), value(child.getValue())));
			return values;
		}
		return scalar((ScalarNode) node);
	}

	/** The value of a text as a file would write it; null where it is none. */
	static Object read(String text) {
		var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
		return (node != null) ? value(node) : null;
	}

	/** A value as a file would write it, on one line. */
	static String written(Object value) {
		var options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
		options.setWidth(Integer.MAX_VALUE);
		return new Yaml(options).dump((value instanceof BigDecimal number) ? number.doubleValue() : value).strip();
	}

	private static Object scalar(ScalarNode node) {
		var text = node.getValue();
		if (Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag())) {
			return number(node.getTag(), text);
		}
		if (Tag.BOOL.equals(node.getTag())) {
			return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("on");
		}
		return Tag.NULL.equals(node.getTag()) ? null : text;
	}

	/** What is too large, in base 60 or infinite is none of ours and stays a text. */
	private static Object number(Tag tag, String text) {
		var plain = text.replace("_", "");
		var whole = Tag.INT.equals(tag);
		if (!plain.matches(whole ? "[+-]?\\d{1,9}" : "[+-]?\\d{0,15}\\.?\\d{0,15}([eE][+-]?\\d{1,2})?")) {
			return text;
		}
		return whole ? (Object) Integer.valueOf(plain) : new BigDecimal(plain);
	}

}
