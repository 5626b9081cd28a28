package org.shegong.engine.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The limits of one field of a Camunda Form, what it offers and what it begins with. */
class FormLimits {

	private static final List<String> NUMBERS = List.of("min", "max", "minLength", "maxLength");

	private static final List<String> LENGTHS = List.of("minLength", "maxLength");

	private static final Set<String> LISTS = Set.of("checklist", "taglist");

	private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

	private static final String NUMBER = "-?\\d+(\\.\\d+)?";

	private final BiConsumer<String, String> refused;

	private final BiConsumer<String, String> warned;

	/**
	 * @param refused takes what is wrong and what to do about it
	 * @param warned the same of what works all the same
	 */
	FormLimits(BiConsumer<String, String> refused, BiConsumer<String, String> warned) {
		this.refused = refused;
		this.warned = warned;
	}

	void check(JsonNode part) {
		limits(part.path("validate"));
		steps(part);
		options(part);
		if (part.hasNonNull("defaultValue") && !part.path("defaultValue").asText().startsWith("=")) {
			begins(part, part.path("defaultValue"));
		}
	}

	/** Limits are numbers; what is worked out in the browser is not checked here. */
	private void limits(JsonNode rules) {
		for (var rule : NUMBERS) {
			var limit = rules.path(rule);
			var text = limit.asText();
			if (limit.isTextual() && text.matches(NUMBER)) {
				this.warned.accept("的限制“" + text + "”写成了文字", "可以不改；最好直接写数字，不加引号");
			}
			else if (rules.hasNonNull(rule) && !text.isEmpty() && !limit.isNumber() && !text.startsWith("=")) {
				this.refused.accept("的限制“" + text + "”不是数字，不起作用", "请直接写数字");
			}
		}
		LENGTHS.stream()
			.map(rules::path)
			.filter((length) -> length.isNumber() && !isCount(length))
			.forEach((length) -> this.refused.accept("的字数“" + length.asText() + "”不是整数", "请填写 0 或更大的整数"));
		if (rules.path("maxLength").asText().matches("0+")) {
			this.refused.accept("最多 0 字，什么都填不了", "请改正“Maximum length”，或者清空它");
		}
	}

	private void steps(JsonNode part) {
		if (part.hasNonNull("decimalDigits") && !isCount(part.path("decimalDigits"))) {
			this.refused.accept("的小数位数“" + part.path("decimalDigits").asText() + "”不是整数，怎么填都不对",
					"请在“Decimal digits”中填写 0 或更大的整数");
		}
		var step = part.path("increment");
		if (part.hasNonNull("increment") && !step.asText().isEmpty() && !step.asText().matches("\\d+(\\.\\d+)?")) {
			this.refused.accept("的步长“" + step.asText() + "”不是数字", "请在“Increment”中填写大于 0 的数字");
		}
	}

	private void options(JsonNode part) {
		for (var option : part.path("values")) {
			if (option.path("value").asText("").isBlank()) {
				this.refused.accept("的选项“" + option.path("label").asText() + "”没有值，选了等于没选", "请给每个选项填写“Value”");
			}
			else if (option.path("label").asText("").isBlank()) {
				this.warned.accept("的选项“" + option.path("value").asText() + "”没有名称，办理人看到的是它的值", "请填写“Label”");
			}
		}
	}

	/** What stands in it at first can be submitted as it is. */
	private void begins(JsonNode part, JsonNode value) {
		var type = part.path("type").asText();
		if (type.equals("number")) {
			number(part.path("validate"), value.asText());
		}
		else if (type.equals("checkbox") && !value.asText().matches("true|false")) {
			wrong(value, "不是是或否", "请改为勾选或不勾选");
		}
		else if (CHOICES.contains(type) && part.path("values").isArray()) {
			chosen(part, value);
		}
		else if (type.startsWith("text") && !value.isTextual()) {
			wrong(value, "不是文字", "请改正“Default value”");
		}
	}

	private void number(JsonNode rules, String value) {
		if (value.isEmpty()) {
			return;
		}
		if (!value.matches(NUMBER)) {
			this.refused.accept("的初始值“" + value + "”不是数字", "请改正“Default value”，或者清空它");
			return;
		}
		var number = new BigDecimal(value);
		if (isBeyond(rules.path("min"), number, 1) || isBeyond(rules.path("max"), number, -1)) {
			this.refused.accept("的初始值“" + value + "”超出了最小值或最大值", "请改正“Default value”，或者清空它");
		}
	}

	private static boolean isBeyond(JsonNode limit, BigDecimal number, int side) {
		return limit.asText("").matches(NUMBER) && new BigDecimal(limit.asText()).compareTo(number) == side;
	}

	private void chosen(JsonNode part, JsonNode value) {
		var list = LISTS.contains(part.path("type").asText());
		if (list != value.isArray()) {
			wrong(value, list ? "应是一组选项" : "应是一个选项", "请改正“Default value”，或者清空它");
			return;
		}
		var offered = StreamSupport.stream(part.path("values").spliterator(), false)
			.map((option) -> option.path("value").asText())
			.collect(Collectors.toSet());
		StreamSupport.stream((list ? value : List.of(value)).spliterator(), false)
			.filter((one) -> !one.asText().isEmpty() && !offered.contains(one.asText()))
			.forEach((one) -> wrong(one, "不在选项中", "请改为：" + CallReading.listed(offered)));
	}

	private void wrong(JsonNode value, String why, String remedy) {
		this.refused.accept("的初始值“" + (value.isValueNode() ? value.asText() : value.toString()) + "”" + why, remedy);
	}

	private static boolean isCount(JsonNode number) {
		return number.isNumber() && number.decimalValue().stripTrailingZeros().scale() <= 0
				&& number.decimalValue().signum() >= 0;
	}

}
