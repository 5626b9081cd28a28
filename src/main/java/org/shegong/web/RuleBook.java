package org.shegong.web;

import java.time.LocalDate;

/**
 * The days that the recorded rules speak of: since the Labour Contract Law is in force.
 */
public final class RuleBook {

	public static final String OUTSIDE = "系统收录的规定自2008年1月1日起，请选择2008年以后、2100年以前的日期";

	private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

	private RuleBook() {
	}

	public static boolean covers(LocalDate day) {
		return !day.isBefore(FIRST) && !day.isAfter(LAST);
	}

}
