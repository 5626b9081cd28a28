package org.shegong.engine.check;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.feel.FeelEngine;

/** The parts of one Camunda Form, as its file writes them. */
class FormParts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final FeelEngine FEEL = new FeelEngine.Builder().build();

	private static final Set<String> FILLED_IN = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
			"radio", "select", "checklist", "taglist", "expression");

	private static final Set<String> SHOWN = Set.of("text", "table", "html", "button", "spacer", "separator", "image",
			"iframe", "group", "dynamiclist", "filepicker", "documentPreview");

	private static final List<String> NUMBERS = List.of("min", "max", "minLength", "maxLength");

	private static final List<String> LENGTHS = List.of("minLength", "maxLength");

	private final String file;

	private final Findings findings;

	private final Set<String> keys = new HashSet<>();

	FormParts(String file, Findings findings) {
		this.file = file;
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
			numbers(part);
		}
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

	/** Limits are numbers; what is worked out in the browser is not checked here. */
	private void numbers(JsonNode part) {
		var rules = part.path("validate");
		NUMBERS.stream()
			.filter((rule) -> rules.hasNonNull(rule) && !rules.path(rule).asText().isEmpty())
			.filter((rule) -> !rules.path(rule).isNumber())
			.forEach((rule) -> at(part, "的限制“" + rules.path(rule).asText() + "”不是数字，不起作用", "请直接写数字"));
		LENGTHS.stream()
			.filter((rule) -> rules.path(rule).isNumber())
			.filter((rule) -> !isCount(rules.path(rule)))
			.forEach((rule) -> at(part, "的字数“" + rules.path(rule).asText() + "”不是整数", "请填写 0 或更大的整数"));
		if (part.hasNonNull("decimalDigits") && !isCount(part.path("decimalDigits"))) {
			at(part, "的小数位数“" + part.path("decimalDigits").asText() + "”不是整数，怎么填都不对", "请在“Decimal digits”中填写 0 或更大的整数");
		}
		var step = part.path("increment");
		if (part.hasNonNull("increment") && !step.asText().isEmpty() && !step.asText().matches("\\d+(\\.\\d+)?")) {
			at(part, "的步长“" + step.asText() + "”不是数字", "请在“Increment”中填写大于 0 的数字");
		}
	}

	private static boolean isCount(JsonNode number) {
		return number.isNumber() && number.decimalValue().stripTrailingZeros().scale() <= 0
				&& number.decimalValue().signum() >= 0;
	}

	private void hidden(JsonNode part) {
		var hide = part.path("conditional").path("hide");
		if (hide.isTextual() && !hide.asText().isBlank() && !hide.asText().startsWith("=")) {
			at(part, "的隐藏条件“" + hide.asText() + "”不是表达式，不起作用", "请写成以 = 开头的 FEEL 表达式，如 =decision = \"return\"");
		}
	}

	/** Whatever begins with an equals sign is worked out in the browser. */
	private void expressions(JsonNode node, JsonNode part) {
		for (var entry : node.properties()) {
			var value = entry.getValue();
			if (value.isObject()) {
				expressions(value, part);
			}
			else if (value.isTextual() && value.asText().startsWith("=")
					&& FEEL.parseExpression(value.asText().substring(1)).isLeft()) {
				at(part, "的表达式“" + value.asText() + "”读不懂", "请改正括号、引号和运算符；文字用双引号，相等用一个 =");
			}
		}
	}

	private void at(JsonNode part, String message, String remedy) {
		var name = name(part);
		this.findings
			.at(this.file, part.path("id").asText(null), name,
					"%s“%s”%s".formatted(FILLED_IN.contains(part.path("type").asText()) ? "字段" : "组件",
							(name != null) ? name : part.path("key").asText(part.path("type").asText()), message),
					remedy);
	}

	private static String name(JsonNode part) {
		return List.of("label", "dateLabel", "timeLabel")
			.stream()
			.map((label) -> part.path(label).asText(""))
			.filter((label) -> !label.isBlank() && !label.startsWith("="))
			.findFirst()
			.orElse(null);
	}

}
