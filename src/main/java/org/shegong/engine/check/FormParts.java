package org.shegong.engine.check;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.shegong.engine.forms.FormSheet;

/** The parts of one Camunda Form, as its file writes them. */
class FormParts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> FILLED_IN = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
			"radio", "select", "checklist", "taglist", "expression");

	private static final Set<String> SHOWN = Set.of("text", "table", "html", "button", "spacer", "separator", "image",
			"iframe", "group", "dynamiclist", "filepicker", "documentPreview");

	private static final Pattern LOOP = Pattern.compile("\\{\\{#loop\\s+([^}]+)}}.*?\\{\\{/loop}}", Pattern.DOTALL);

	private static final Pattern BRACES = Pattern.compile("\\{\\{(?:#if\\s+)?\\s*([^}/#\\s][^}]*)}}");

	private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel");

	/** What the browser itself does with a button. */
	private static final Set<String> BUTTONS = Set.of("", "submit", "reset");

	private final String file;

	private final Findings findings;

	private final Map<String, FormSheet.Field> fields;

	private final Set<String> known;

	private final Set<String> keys = new HashSet<>();

	/**
	 * @param known names of what the form is shown with
	 */
	FormParts(String file, FormSheet form, Set<String> known, Findings findings) {
		this.file = file;
		this.fields = form.fields()
			.stream()
			.collect(Collectors.toMap(FormSheet.Field::key, Function.identity(), (one, same) -> one));
		this.known = known;
		this.findings = findings;
	}

	void check(String content) {
		try {
			JSON.readTree(content).path("components").forEach(this::part);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException("已读过的表单 " + this.file + " 再读时出错", ex);
		}
	}

	private void part(JsonNode part) {
		var type = part.path("type").asText();
		if (!FILLED_IN.contains(type) && !SHOWN.contains(type)) {
			at(part, "类型“" + type + "”系统不能显示", "请在 Modeler 中删除它，重新画一个");
		}
		if (FILLED_IN.contains(type)) {
			key(part);
			labelled(part);
			new FormLimits((message, remedy) -> at(part, message, remedy),
					(message, remedy) -> warn(part, message, remedy))
				.check(part);
		}
		offered(part);
		made(part);
		if (!part.path("path").asText("").isBlank()) {
			at(part, "写了路径“" + part.path("path").asText() + "”，里面填写的内容不会被收下", "请清空“Path”，各字段的 Key 本身不能重复");
		}
		hidden(part);
		expressions(part, part);
		part.path("components").forEach(this::part);
	}

	private void key(JsonNode part) {
		var key = part.path("key").asText("");
		if (key.isBlank()) {
			at(part, "没有 Key，填写的内容不会提交", "请在“Key”中填写名字，如 reason");
		}
		else if (key.contains(".")) {
			at(part, "的 Key“" + key + "”中有点号，填写的内容不会被收下", "请去掉点号");
		}
		else if (!this.keys.add(key)) {
			at(part, "的 Key“" + key + "”与另一个字段相同，整张表单打不开", "请给每个字段不同的 Key");
		}
	}

	private void labelled(JsonNode part) {
		if (name(part) == null && !part.path("type").asText().equals("expression") && !isWorkedOut(part)) {
			warn(part, "没有名称，填写的人不知道要填什么", "请填写“Field label”");
		}
	}

	private static boolean isWorkedOut(JsonNode part) {
		return LABELS.stream().anyMatch((label) -> part.path(label).asText("").startsWith("="));
	}

	/** What can be picked stands in the form, or somebody gives it. */
	private void offered(JsonNode part) {
		var source = part.path("valuesKey").asText("");
		if (!source.isBlank() && !this.known.contains(source)) {
			at(part, "的选项来自变量“" + source + "”，没有谁给它赋值，没有可以选的内容", "请在表单中直接列出选项（Static）");
		}
		if (part.has("values") && !part.path("values").isArray()) {
			at(part, "的选项读不懂，没有可以选的内容", "请在表单中直接列出选项（Static）");
		}
	}

	/** What a part does or works out by itself. */
	private void made(JsonNode part) {
		var type = part.path("type").asText();
		if (type.equals("button")) {
			var action = part.path("action").asText("");
			if (BUTTONS.contains(action)) {
				warn(part, "在办理页上不起作用，办理页自己有提交的按钮", "请删除它");
			}
			else {
				at(part, "的动作“" + action + "”系统没有，按了不会有任何作用", "请删除它");
			}
		}
		if (type.equals("expression") && !part.path("expression").asText("").startsWith("=")) {
			at(part, "没有写怎样计算，“" + part.path("key").asText() + "”不会有内容", "请在“Target value”中填写以 = 开头的 FEEL 表达式");
		}
	}

	private void hidden(JsonNode part) {
		var hide = part.path("conditional").path("hide");
		if (hide.isTextual() && !hide.asText().isBlank() && !hide.asText().startsWith("=")) {
			at(part, "的隐藏条件“" + hide.asText() + "”不是表达式，不起作用", "请写成以 = 开头的 FEEL 表达式，如 =decision = \"return\"");
		}
	}

	/**
	 * What begins with an equals sign is worked out in the browser, and what is in
	 * braces.
	 */
	private void expressions(JsonNode node, JsonNode part) {
		for (var entry : node.properties()) {
			var value = entry.getValue();
			if (value.isObject()) {
				expressions(value, part);
			}
			else if (value.isTextual() && value.asText().startsWith("=")) {
				new FeelReading(this.fields, this.known, (message, remedy) -> at(part, message, remedy))
					.read(value.asText().substring(1), entry.getKey().equals("hide"));
			}
			else if (value.isTextual() && value.asText().contains("{{")) {
				braces(value.asText(), part);
			}
		}
	}

	/** In the lines of a loop names mean what the loop goes over. */
	private void braces(String text, JsonNode part) {
		var reading = new FeelReading(this.fields, this.known, (message, remedy) -> at(part, message, remedy));
		LOOP.matcher(text).results().forEach((loop) -> reading.read(loop.group(1), false));
		BRACES.matcher(LOOP.matcher(text).replaceAll(""))
			.results()
			.forEach((found) -> reading.read(found.group(1), false));
	}

	private void at(JsonNode part, String message, String remedy) {
		this.findings.at(this.file, part.path("id").asText(null), name(part), titled(part) + message, remedy);
	}

	private void warn(JsonNode part, String message, String remedy) {
		this.findings.warn(this.file, part.path("id").asText(null), name(part), titled(part) + message, remedy);
	}

	private static String titled(JsonNode part) {
		var name = name(part);
		return "%s“%s”".formatted(FILLED_IN.contains(part.path("type").asText()) ? "字段" : "组件",
				(name != null) ? name : part.path("key").asText(part.path("type").asText()));
	}

	private static String name(JsonNode part) {
		return LABELS.stream()
			.map((label) -> part.path(label).asText(""))
			.filter((label) -> !label.isBlank() && !label.startsWith("="))
			.findFirst()
			.orElse(null);
	}

}
