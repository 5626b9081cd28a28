package org.shegong.engine.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.shegong.approval.Said;

/**
 * The limits a form sets to a field, in the words of the form; an empty answer means the
 * value keeps them all.
 */
final class FieldRules {

	/** As much as is kept of one field. */
	private static final int LONGEST = 4000;

	private static final List<BiFunction<FormSheet.Field, FieldValue, Stream<String>>> ALL = List.of(
			FieldRules::isNotTooSmall, FieldRules::isNotTooLarge, FieldRules::isNotTooFine, FieldRules::isOnItsStep,
			FieldRules::isNotTooShort, FieldRules::isNotTooLong, FieldRules::isSeen, FieldRules::hasItsForm);

	private FieldRules() {
	}

	static List<String> faults(FormSheet.Field field, FieldValue value, List<String> offered) {
		return Stream.concat(isOffered(field, value, offered), ALL.stream().flatMap((rule) -> rule.apply(field, value)))
			.toList();
	}

	static String missing(FormSheet.Field field) {
		return field.type().equals("checkbox") ? "请勾选“%s”".formatted(field.label())
				: "请%s%s".formatted(field.isChoice() ? "选择" : "填写", field.label());
	}

	static String misread(FormSheet.Field field, Object given, String reason) {
		return "“%s”不能是“%s”，%s".formatted(field.label(), given, reason);
	}

	private static Stream<String> isOffered(FormSheet.Field field, FieldValue value, List<String> offered) {
		return (offered.isEmpty() || offered.containsAll(value.texts())) ? Stream.empty()
				: Stream.of(misread(field, value.text(), "请从给出的选项中选择"));
	}

	private static Stream<String> isNotTooSmall(FormSheet.Field field, FieldValue value) {
		return (field.min() != null && number(field, value).compareTo(field.min()) < 0)
				? Stream.of("“%s”不能小于%s".formatted(field.label(), field.min().toPlainString())) : Stream.empty();
	}

	private static Stream<String> isNotTooLarge(FormSheet.Field field, FieldValue value) {
		return (field.max() != null && number(field, value).compareTo(field.max()) > 0)
				? Stream.of("“%s”不能大于%s".formatted(field.label(), field.max().toPlainString())) : Stream.empty();
	}

	private static Stream<String> isNotTooFine(FormSheet.Field field, FieldValue value) {
		if (!field.type().equals("number") || field.decimals() == null
				|| new BigDecimal(value.text()).stripTrailingZeros().scale() <= Math.max(field.decimals(), 0)) {
			return Stream.empty();
		}
		return Stream.of((field.decimals() <= 0) ? "“%s”应为整数".formatted(field.label())
				: "“%s”最多%d位小数".formatted(field.label(), field.decimals()));
	}

	private static Stream<String> isOnItsStep(FormSheet.Field field, FieldValue value) {
		return (!field.type().equals("number") || field.increment() == null
				|| new BigDecimal(value.text()).remainder(field.increment()).signum() == 0) ? Stream.empty()
						: Stream.of("“%s”应为%s的倍数".formatted(field.label(), field.increment().toPlainString()));
	}

	/** Limits of a field that is no number say nothing. */
	private static BigDecimal number(FormSheet.Field field, FieldValue value) {
		return field.type().equals("number") ? new BigDecimal(value.text())
				: (field.min() != null) ? field.min() : field.max();
	}

	private static Stream<String> isNotTooShort(FormSheet.Field field, FieldValue value) {
		return (field.minLength() != null && length(value) < field.minLength())
				? Stream.of("“%s”不能少于%d字".formatted(field.label(), field.minLength())) : Stream.empty();
	}

	private static Stream<String> isNotTooLong(FormSheet.Field field, FieldValue value) {
		var longest = (field.maxLength() != null) ? Math.min(field.maxLength(), LONGEST) : LONGEST;
		return (length(value) > longest || value.shown().length() > LONGEST)
				? Stream.of("“%s”不能超过%d字".formatted(field.label(), longest)) : Stream.empty();
	}

	private static Stream<String> isSeen(FormSheet.Field field, FieldValue value) {
		return Said.hides(value.text()) ? Stream.of("“%s”中有看不见的控制字符，请删去后重新填写".formatted(field.label()))
				: Stream.empty();
	}

	private static int length(FieldValue value) {
		return value.text().length();
	}

	private static Stream<String> hasItsForm(FormSheet.Field field, FieldValue value) {
		return (field.pattern() == null || matches(field.pattern(), value.text())) ? Stream.empty()
				: Stream.of("“%s”的格式不对，请核对后重新填写".formatted(field.label()));
	}

	/** As browsers do; a pattern that none of them could use asks for nothing. */
	private static boolean matches(String pattern, String text) {
		try {
			return Pattern.compile(pattern).matcher(text).find();
		}
		catch (PatternSyntaxException ex) {
			return true;
		}
	}

}
