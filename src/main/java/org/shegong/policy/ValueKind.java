package org.shegong.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may stand as a value. */
enum ValueKind {

	WHOLE("整数", Integer.class::isInstance),

	NUMBER("数字", (value) -> value instanceof BigDecimal || value instanceof Integer),

	ROW("写明各栏的一行，放在花括号里", Map.class::isInstance),

	FLAG("true 或 false", Boolean.class::isInstance),

	TEXT("文字（放在引号里）", String.class::isInstance),

	TABLE("若干行，每行写明各栏", (value) -> value instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)),

	LIST("若干项，放在方括号里", (value) -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));

	private final String title;

	private final Predicate<Object> is;

	ValueKind(String title, Predicate<Object> is) {
		this.title = title;
		this.is = is;
	}

	String title() {
		return this.title;
	}

	boolean holds(Object value) {
		return this.is.test(value);
	}

	static ValueKind of(Object value) {
		return Stream.of(values()).filter((kind) -> kind.holds(value)).findFirst().orElse(TEXT);
	}

}
