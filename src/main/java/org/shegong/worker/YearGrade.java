package org.shegong.worker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four grades of a year as files carry them, best first. */
public enum YearGrade {

	EXCELLENT, COMPETENT, BASICALLY_COMPETENT, INCOMPETENT;

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<YearGrade> of(String id) {
		return Arrays.stream(values()).filter((grade) -> grade.id().equals(id)).findFirst();
	}

}
