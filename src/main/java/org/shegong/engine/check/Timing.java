package org.shegong.engine.check;

import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;

/**
 * What the engine reads where a time is written out, and what comes of it that is meant.
 */
enum Timing {

	/** A day and an hour; a length of time counts from when the case comes there. */
	MOMENT("日期", "请填写表达式，如 ${deadlines.decision(execution)}，或写成日期 2026-03-16T17:00:00、时长 P3D（三天）",
			new DueDateBusinessCalendar()) {

		@Override
		boolean isMeant(String text) {
			return text.startsWith("P") ? LENGTH.isMeant(text) : DAY.matcher(text).lookingAt();
		}

	},

	LENGTH("时长", "请写成 P3D（三天）、PT12H（十二小时），或填写表达式", new DurationBusinessCalendar()) {

		@Override
		boolean isMeant(String text) {
			return text.startsWith("R") ? CYCLE.isMeant(text) : isLong(text);
		}

	},

	CYCLE("周期", "请写成 R3/P1D（每天一次，共三次）或 0 0 7 * * ?（每天七点），或填写表达式", new CycleBusinessCalendar()) {

		@Override
		boolean isMeant(String text) {
			var repeated = REPEATED.matcher(text);
			return !text.startsWith("R")
					|| repeated.find() && PERIOD.matcher(text).results().allMatch((period) -> isLong(period.group()));
		}

	};

	private static final Pattern DAY = Pattern.compile("\\d{4}-");

	private static final Pattern REPEATED = Pattern.compile("^R(?!0+/)\\d*/");

	/** Second and minute of a cron expression are fixed. */
	private static final Pattern HOURLY = Pattern.compile("\\d+\\s+\\d+\\s");

	/** Minutes and seconds alone. */
	private static final Pattern SHORT = Pattern.compile("P(?:0D)?T(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.\\d+)?S)?$");

	private static final Pattern PERIOD = Pattern.compile("P[^/]*");

	private final String title;

	private final String remedy;

	private final BusinessCalendar calendar;

	Timing(String title, String remedy, BusinessCalendar calendar) {
		this.title = title;
		this.remedy = remedy;
		this.calendar = calendar;
	}

	/**
	 * Whether a text says what people mean by it: the engine takes 3 for a year, and a
	 * cycle of no length keeps it busy without end.
	 */
	abstract boolean isMeant(String text);

	/** Some time passes. */
	private static boolean isLong(String length) {
		return length.chars().anyMatch((sign) -> sign >= '1' && sign <= '9') && length.indexOf('-') < 0;
	}

	/**
	 * Whether a cycle comes round in less than an hour, and so all day for every case.
	 */
	static boolean isRestless(String text) {
		if (!text.startsWith("R")) {
			return !HOURLY.matcher(text).lookingAt();
		}
		var period = SHORT.matcher(text);
		return period.find() && 60 * number(period.group(1)) + number(period.group(2)) < 3600;
	}

	private static long number(String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

	String title() {
		return this.title;
	}

	String remedy() {
		return this.remedy;
	}

	/**
	 * Whether the engine can read a text, which it does not try before it comes there.
	 */
	boolean reads(String text) {
		try {
			return isMeant(text) && this.calendar.resolveDuedate(text) != null;
		}
		catch (ProcessEngineException ex) {
			return false;
		}
	}

}
