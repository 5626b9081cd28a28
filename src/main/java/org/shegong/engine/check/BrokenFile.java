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

	private static final Pattern UNASKED = Pattern
		.compile("<(?:\\w+:)?conditionalEventDefinition\\b[^>]*(?:/>|>\\s*</(?:\\w+:)?conditionalEventDefinition>)");

	private BrokenFile() {
	}

	/** Each id that stands twice, and each that is named and does not stand at all. */
	static void tell(String file, String text, Findings findings) {
		unasked(file, text, findings);
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

	/**
	 * The element in which a line stands, where it is known which cannot be read.
	 * @param line counted from one
	 */
	static void tell(String file, String text, int line, Findings findings) {
		var end = text.lines().limit(line).mapToInt((one) -> one.length() + 1).sum();
		at(file, text.substring(0, Math.min(end, text.length())), "第%d行写得不完整，读不懂".formatted(line),
				"请在 Camunda Modeler 中打开，把这个元素的属性填写完整，或者删除它重画", findings);
	}

	/** A condition that is not written keeps the whole file from being read. */
	private static void unasked(String file, String text, Findings findings) {
		UNASKED.matcher(text)
			.results()
			.forEach((event) -> at(file, text.substring(0, event.start()), "条件事件没有写条件",
					"请在“Condition”的“Type”选 Expression，并填写条件，如 ${decision == 'approve'}", findings));
	}

	/** The last element that begins before a place. */
	private static void at(String file, String before, String message, String remedy, Findings findings) {
		TAG.matcher(before)
			.results()
			.filter((tag) -> Needs.isDrawn(tag.group(1)) && first(ID, tag.group(2)) != null)
			.reduce((one, later) -> later)
			.ifPresent((tag) -> findings.at(file, first(ID, tag.group(2)), first(NAME, tag.group(2)), message, remedy));
	}

	private static String first(Pattern pattern, String text) {
		var found = pattern.matcher(text);
		return found.find() ? found.group(1) : null;
	}

}
