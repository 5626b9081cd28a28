package org.shegong.recruitment.exam;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Said;
import org.shegong.worker.Gender;

/**
 * What a candidate's registration says; nothing about marriage or children (妇女权益保障法 43,
 * PIPL 6).
 *
 * @param worker code of somebody who already works in a community; null for all others
 * @param serviceEndsOn last day of service in a grassroots project. Direct assessment
 * only
 * @param projectPassed whether the project's own assessment was passed. Direct assessment
 * only
 * @param declared items of the negative list that are known to apply, joined by commas
 * @param exceptionReason why a condition of the kind “一般” is passed; null where
 * none is
 */
@Embeddable
public record Applicant(String name, @Enumerated(EnumType.STRING) Gender gender, LocalDate birthDate, String idNumber,
		@Enumerated(EnumType.STRING) Education education, String householdRegistration,
		@Enumerated(EnumType.STRING) Certificate certificate, String phone, WorkerCode worker, LocalDate serviceEndsOn,
		Boolean projectPassed, String declared, String exceptionReason) {

	List<String> declaredItems() {
		return (this.declared == null) ? List.of()
				: Arrays.stream(this.declared.split(",")).filter((item) -> !item.isBlank()).toList();
	}

	/** Completed years of age on a day. */
	int age(LocalDate on) {
		return (int) ChronoUnit.YEARS.between(this.birthDate, on);
	}

	boolean explains() {
		return !Said.nothing(this.exceptionReason);
	}

}
