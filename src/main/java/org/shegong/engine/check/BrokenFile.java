package org.shegong.engine.check;

import java.util.HashSet;
import java.util.regex.Pattern;

/** Says which elements keep a model from being read. */
final class BrokenFile {

	private static final Pattern TAG = Pattern.compile("<(?:\\w+:)?(\\w+)\\b([^<>]*)>");

	private static final Pattern ID = Pattern.compile("(?<![\\w:])id\\s*=\\s*[\"']([^\"']+)[\"']");

	private static final Pattern NAME = Pattern.compile("(?<![\\w:])name\\s*=\\s*[\"']([^\"']+)[\"']");

	private static final Pattern REFERENCE = Pattern
		.compile("(?<![\\w:])(?:sourceRef|targetRef|default|bpmnElement)\\s*=\\s*[\"']([^\"']+)[\"']");

	private BrokenFile() {
	}

	/** Each id that stands twice, and each that is named and does not stand at all. */
	static void tell(String file, String text, Findings findings) {
		var ids = new HashSet<String>();
		TAG.matcher(text).results().forEach((tag) -> {
			var id = first(ID, tag.group(2));
			if (id != null && !ids.add(id)) {
				findings.at(file, id, first(NAME, tag.group(2)), "编号“" + id + "”用了不止一次", "请把其中一个改为另一个编号");
			}
		});
		TAG.matcher(text).results().forEach((tag) -> {
			var line = text.substring(0, tag.start()).lines().count();
			REFERENCE.matcher(tag.group(2))
				.results()
				.map((found) -> found.group(1))
				.filter((id) -> !ids.contains(id) && !ids.contains(id.substring(id.indexOf(':') + 1)))
				.forEach((id) -> findings.at(file, first(ID, tag.group(2)), first(NAME, tag.group(2)),
						"第%d行引用的“%s”不在文件里".formatted(line, id),
						tag.group(1).endsWith("Flow") ? "请删除这条连线，或者重新连接到现有的元素" : "请删除它，或改为现有元素的编号"));
		});
	}

	private static String first(Pattern pattern, String text) {
		var found = pattern.matcher(text);
		return found.find() ? found.group(1) : null;
	}

}
