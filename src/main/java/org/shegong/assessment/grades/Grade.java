package org.shegong.assessment.grades;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Policy;
import org.shegong.worker.YearGrade;

/** The four grades of a year, best first; what they are called the policy says. */
public enum Grade {

	EXCELLENT, COMPETENT, BASICALLY_COMPETENT, INCOMPETENT;

	/** As personnel files carry it. */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@JsonCreator
	static Grade named(String id) {
		return of(id).orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这个等次"));
	}

	public static Optional<Grade> of(String id) {
		return Arrays.stream(values()).filter((grade) -> grade.id().equals(id)).findFirst();
	}

	public static Grade of(YearGrade filed) {
		return valueOf(filed.name());
	}

	/** … in a file. */
	public YearGrade filed() {
		return YearGrade.valueOf(name());
	}

	public String title(Policy policy) {
		return AssessmentNumbers.of(policy).gradeTitles().value().get(ordinal());
	}

}
