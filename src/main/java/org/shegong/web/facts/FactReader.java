package org.shegong.web.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.shegong.approval.Objection;
import org.shegong.web.roster.FileWords;
import org.shegong.worker.Sanction;

/** Reads what was sent; every value that says nothing is a sentence of its own. */
class FactReader {

	/** A day of training has eight class hours (DESIGN). */
	private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(8);

	/** Files tell of the lives of people at work, and of what they can expect. */
	private static final ValueRange YEARS = ValueRange.of(1949, 2099);

	private static final Pattern DAYS = Pattern.compile("(\\d{1,3}(?:\\.5)?)\\s*(?:天|日)");

	private static final Pattern HOURS = Pattern.compile("(\\d{1,4}(?:\\.\\d)?)\\s*(?:个)?(?:学时|课时|小时)?");

	private final FactForm form;

	private final List<Objection> faults = new ArrayList<>();

	FactReader(FactForm form) {
		this.form = form;
	}

	/** Complete only where there are no {@link #faults}. */
	Fact read() {
		var named = FactForm.text(this.form.kind());
		var kind = (named != null) ? FactKind.named(named).orElse(null) : null;
		if (kind == null) {
			fault((named == null) ? "请选择要登记的事项" : "不能登记“%s”，可以登记的有：%s".formatted(named,
					Arrays.stream(FactKind.values()).map(FactKind::title).collect(Collectors.joining("、"))));
			return null;
		}
		fields(kind);
		var date = date("日期", FactForm.text(this.form.date()));
		if (FactForm.text(this.form.date()) == null) {
			fault("请填写日期");
		}
		var value = text(kind, FactField.VALUE);
		return switch (kind) {
			case PREGNANCY -> fact(kind, date, expected(value), null, null, null);
			case BIRTH -> fact(kind, date, null, null, null, number());
			case MISCARRIAGE, INJURY -> fact(kind, date, until(kind), null, null, null);
			case MEDICAL_PERIOD -> medical(kind, date, value);
			case SANCTION -> sanction(kind, date, value);
			case COMMENDATION -> fact(kind, date, null, needed(kind, value), value, null);
			case TRAINING -> training(kind, date, value);
			case CERTIFICATE -> certificate(kind, date, value);
			case POST_CHANGE, CORRECTION -> fact(kind, date, null, needed(kind, value), value, null);
		};
	}

	List<Objection> faults() {
		return this.faults;
	}

	private Fact fact(FactKind kind, LocalDate date, LocalDate until, String value, String words, BigDecimal quantity) {
		return new Fact(kind, date, until, value, words, quantity, text(kind, FactField.FIELD),
				text(kind, FactField.ORGANISER), text(kind, FactField.PAPER), text(kind, FactField.NOTE));
	}

	private Fact medical(FactKind kind, LocalDate date, String value) {
		var cause = (value != null) ? FileWords.CAUSES.find(value).orElse(null) : null;
		if (value != null && cause == null) {
			fault("没有“%s”这一病伤类别，请填写：疾病、职业病、工伤".formatted(value));
		}
		var ofWork = (cause == null || cause.equals(FileWords.CAUSES.first())) ? null : cause;
		var words = (ofWork == null) ? "疾病或非因工负伤" : ofWork.equals("occupational") ? "职业病" : "工伤";
		return fact(kind, date, until(kind), ofWork, words, null);
	}

	private Fact sanction(FactKind kind, LocalDate date, String value) {
		var known = (needed(kind, value) != null)
				? FileWords.SANCTIONS.find(value).flatMap(Sanction::named).orElse(null) : null;
		if (value != null && known == null) {
			fault("没有“%s”这一处分，请填写：%s".formatted(value,
					Arrays.stream(Sanction.values()).map(Sanction::title).collect(Collectors.joining("、"))));
		}
		return fact(kind, date, until(kind), (known != null) ? known.id() : null,
				(known != null) ? known.title() : null, null);
	}

	private Fact certificate(FactKind kind, LocalDate date, String value) {
		var known = (needed(kind, value) != null) ? FileWords.CERTIFICATES.find(value).orElse(null) : null;
		if (value != null && known == null) {
			fault("没有“%s”这一级别，请填写：助理社会工作师、社会工作师、高级社会工作师".formatted(value));
		}
		return fact(kind, date, null, known, (known != null) ? FileWords.CERTIFICATES.titleOf(known) : null, null);
	}

	/** Class hours, or days of eight; what is neither is what it was about. */
	private Fact training(FactKind kind, LocalDate date, String value) {
		var hours = text(kind, FactField.HOURS);
		var written = (hours != null) ? hours : (value != null) ? value : "";
		var days = DAYS.matcher(written);
		var classes = HOURS.matcher(written);
		BigDecimal amount = null;
		if (days.matches()) {
			amount = new BigDecimal(days.group(1)).multiply(HOURS_OF_A_DAY);
		}
		else if (classes.matches()) {
			amount = new BigDecimal(classes.group(1));
		}
		if (amount == null || amount.signum() <= 0) {
			fault((hours == null) ? "请填写培训学时（一天按8学时折算，如 24 或 3天）" : "“%s”不是学时数，请填写大于0的数字，如 24 或 3天".formatted(hours));
		}
		return fact(kind, date, until(kind), null, value, amount);
	}

	private BigDecimal number() {
		var number = this.form.of(FactField.NUMBER);
		if (number == null) {
			return BigDecimal.ONE;
		}
		if (!number.matches("[1-9]")) {
			fault("子女数应为1至9的整数，现为“%s”".formatted(number));
			return BigDecimal.ONE;
		}
		return new BigDecimal(number);
	}

	/** The last day of a pregnancy is the day the child is expected. */
	private LocalDate expected(String value) {
		return date("预产期", (value != null) ? value : this.form.of(FactField.UNTIL));
	}

	private LocalDate until(FactKind kind) {
		return date(kind.titleOf(FactField.UNTIL), this.form.of(FactField.UNTIL));
	}

	private LocalDate date(String title, String text) {
		try {
			var day = (text != null) ? LocalDate.parse(text) : null;
			if (day == null || YEARS.isValidIntValue(day.getYear())) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// told below
		}
		fault("%s应为日期，如 2026-03-16；现为“%s”".formatted(title, text.substring(0, Math.min(text.length(), 20))));
		return null;
	}

	private String text(FactKind kind, FactField field) {
		var text = kind.fields().contains(field) ? this.form.of(field) : null;
		if (text != null && text.length() > field.longest()) {
			fault("“%s”不能超过%d个字，现有%d个".formatted(kind.titleOf(field), field.longest(), text.length()));
			return null;
		}
		return text;
	}

	private String needed(FactKind kind, String value) {
		if (value == null && this.form.of(FactField.VALUE) == null) {
			fault("请填写%s".formatted(kind.titleOf(FactField.VALUE)));
		}
		return value;
	}

	/** What a kind has no room for is not silently thrown away. */
	private void fields(FactKind kind) {
		for (var field : FactField.values()) {
			var expected = kind == FactKind.PREGNANCY && field == FactField.UNTIL;
			if (!kind.fields().contains(field) && !expected && this.form.of(field) != null) {
				fault("登记“%s”不需要填写%s，请去掉".formatted(kind.title(), field.title()));
			}
		}
	}

	private void fault(String message) {
		this.faults.add(Objection.formFault(message));
	}

}
