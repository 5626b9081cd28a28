package org.shegong.engine.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.shegong.policy.Period;
import org.shegong.approval.Said;

/**
 * What somebody entered into a field, as the field's type takes it.
 *
 * @param texts the value as text; several where several options are chosen
 * @param typed as the engine keeps it, for conditions
 * @param shown as people read it
 */
record FieldValue(List<String> texts, Object typed, String shown) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Days that an office can mean. */
	private static final ValueRange YEARS = ValueRange.of(1900, 2100);

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");

	private static final Pattern TIME = Pattern
		.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?");

	private static final int READABLE_TIME = "00:00".length();

	/**
	 * @throws IllegalArgumentException if the field does not take it; the message says
	 * what it takes, as the second half of a sentence
	 */
	static FieldValue of(FormSheet.Field field, Object given) {
		return switch (field.type()) {
			case "number" -> number(given).in(field.unit());
			case "date" -> date(text(given));
			case "time" -> time(text(given));
			case "datetime" -> moment(text(given));
			case "checkbox" -> ticked(given);
			case "checklist", "taglist" -> chosen(field, list(given));
			case "expression" -> workedOut(given).in((given instanceof Number) ? field.unit() : "");
			case "radio", "select" -> chosen(field, List.of(plain(given)));
			default -> words(text(given));
		};
	}

	/** Whether it says something: a required text more than blanks and marks, a tick. */
	boolean says(FormSheet.Field field) {
		return switch (field.type()) {
			case "checkbox" -> Boolean.TRUE.equals(this.typed);
			case "checklist", "taglist" -> !this.texts.isEmpty();
			case "textfield", "textarea" -> !Said.nothing(this.shown);
			default -> true;
		};
	}

	String text() {
		return String.join(",", this.texts);
	}

	private static FieldValue words(String text) {
		return new FieldValue(List.of(text), text, text);
	}

	private static FieldValue number(Object given) {
		var text = (given instanceof Number number) ? plainly(number) : String.valueOf(given).strip();
		if (given instanceof Boolean || !NUMBER.matcher(text).matches()) {
			throw new IllegalArgumentException("应为数字");
		}
		var value = new BigDecimal(text).stripTrailingZeros();
		var shown = value.toPlainString();
		return new FieldValue(List.of(shown), (value.scale() <= 0) ? (Object) value.longValue() : value.doubleValue(),
				shown);
	}

	/** A number is read with what it is counted in. */
	private FieldValue in(String unit) {
		return new FieldValue(this.texts, this.typed, this.shown + unit);
	}

	private static String plainly(Number number) {
		return (number instanceof Double || number instanceof Float) && !Double.isFinite(number.doubleValue()) ? ""
				: new BigDecimal(number.toString()).toPlainString();
	}

	/** By the browser, to whatever it comes to. */
	private static FieldValue workedOut(Object given) {
		if (given instanceof Number) {
			return number(given);
		}
		return (given instanceof Boolean) ? ticked(given) : words(text(given));
	}

	private static FieldValue date(String text) {
		return new FieldValue(List.of(text), text, Period.inWords(day(text)));
	}

	private static LocalDate day(String text) {
		try {
			var day = LocalDate.parse(text);
			if (YEARS.isValidIntValue(day.getYear())) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("请按 2026-03-16 的样子填写日期", ex);
		}
		throw new IllegalArgumentException("请按 2026-03-16 的样子填写日期");
	}

	private static FieldValue time(String text) {
		if (!TIME.matcher(text).matches()) {
			throw new IllegalArgumentException("请按 09:30 的样子填写时间");
		}
		return new FieldValue(List.of(text), text, text.substring(0, READABLE_TIME));
	}

	private static FieldValue moment(String text) {
		var at = text.indexOf('T');
		if (at < 0) {
			throw new IllegalArgumentException("请填写日期和时间");
		}
		return new FieldValue(List.of(text), text,
				date(text.substring(0, at)).shown() + time(text.substring(at + 1)).shown());
	}

	private static FieldValue ticked(Object given) {
		var text = String.valueOf(given);
		if (!text.equals("true") && !text.equals("false")) {
			throw new IllegalArgumentException("只能勾选或不勾选");
		}
		return new FieldValue(List.of(text), Boolean.valueOf(text), text.equals("true") ? "是" : "否");
	}

	private static FieldValue chosen(FormSheet.Field field, List<String> values) {
		var shown = values.stream().map((value) -> label(field, value)).collect(Collectors.joining("、"));
		return new FieldValue(values, String.join(",", values), shown);
	}

	private static String label(FormSheet.Field field, String value) {
		return field.options()
			.stream()
			.filter((option) -> option.value().equals(value))
			.map(FormSheet.Option::label)
			.findFirst()
			.orElse(value);
	}

	/** Several choices come as a list, or as JSON of one. */
	private static List<String> list(Object given) {
		if (given instanceof Collection<?> many) {
			return many.stream().map(FieldValue::plain).toList();
		}
		try {
			var json = JSON.readTree(String.valueOf(given));
			if (json.isArray()) {
				return StreamSupport.stream(json.spliterator(), false).map((one) -> one.asText()).toList();
			}
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("请从给出的选项中选择", ex);
		}
		throw new IllegalArgumentException("请从给出的选项中选择");
	}

	private static String plain(Object given) {
		if (given instanceof String || given instanceof Number || given instanceof Boolean) {
			return given.toString();
		}
		throw new IllegalArgumentException("请从给出的选项中选择");
	}

	private static String text(Object given) {
		if (given instanceof String text) {
			return text.strip();
		}
		throw new IllegalArgumentException("应为文字");
	}

}
