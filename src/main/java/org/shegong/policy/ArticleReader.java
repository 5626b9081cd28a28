package org.shegong.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the file of articles and says all that is wrong with it, with the line. */
final class ArticleReader extends YamlReading {

	private static final Set<String> FIELDS = Set.of("rule", "status", "source", "sentence");

	private static final List<String> NEEDED = List.of("rule", "status", "source");

	private final Map<String, Article> articles = new LinkedHashMap<>();

	private ArticleReader(String file) {
		super(file);
	}

	/** The articles by id, and what is wrong with the file. */
	record Reading(Map<String, Article> articles, List<PolicyFault> faults) {
	}

	static Reading read(String file, String text) {
		var reader = new ArticleReader(file);
		reader.root(text, "文件是空的，请按部分写明条文").ifPresent(reader::areas);
		return new Reading(reader.articles, reader.faults());
	}

	private void areas(MappingNode root) {
		for (var child : unique(root)) {
			var area = area(child.getKey());
			if (area.isPresent() && child.getValue() instanceof MappingNode map) {
				unique(map).forEach((article) -> article(area.get(), article));
			}
			else if (area.isPresent()) {
				fault(YamlTree.line(child.getKey()), "“%s”下面请逐条写明条文".formatted(child.getKey().getValue()));
			}
		}
	}

	private void article(Area area, Map.Entry<ScalarNode, Node> child) {
		var id = child.getKey().getValue();
		var line = YamlTree.line(child.getKey());
		if (!(child.getValue() instanceof MappingNode map)) {
			fault(line, "“%s”下面请写明 rule、status、source、sentence".formatted(id));
			return;
		}
		var fields = fields(map, FIELDS, id);
		var missing = NEEDED.stream().filter((field) -> isBlank(fields.get(field))).toList();
		if (!missing.isEmpty()) {
			fault(line, "“%s”没有写 %s".formatted(id, String.join("、", missing)));
			return;
		}
		var before = this.articles.put(id,
				new Article(id, area, text(fields.get("rule"), "rule"), text(fields.get("source"), "source"),
						text(fields.get("sentence"), "sentence"), status(fields.get("status"))));
		if (before != null) {
			fault(line, "“%s”已经写在 %s 下面，请删去一个".formatted(id, before.area().id()));
		}
	}

}
