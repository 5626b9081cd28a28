package org.shegong.recruitment.hiring;

import org.shegong.policy.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the personnel office enters for one person to be hired.
 *
 * @param candidate number of the candidate
 * @param withdrew whether the person gave the post up; then the rest may stay empty
 * @param code new code in the roster, also the account
 * @param unit code of the community
 * @param contractNumber null while the contract is not signed
 * @param contractFrom first day of work
 * @param contractUntil last day; null means the term of the policy
 * @param monthlyWage yuan
 * @param workingSince first day of work with any employer; null means with this one
 * @param gridSince first day as a grid worker (网格员) of a community; null for who was none
 * @param trainingHours class hours of induction
 * @param certificateNumber of the certificate to take the post (上岗证, ORD-52)
 */
public record Formalities(Integer candidate, Boolean withdrew, String code, String unit, String contractNumber,
		LocalDate contractFrom, LocalDate contractUntil, BigDecimal monthlyWage, LocalDate workingSince,
		LocalDate gridSince, Integer trainingHours, LocalDate trainingUntil, String certificateNumber, String note) {

	Money wage() {
		return Money.yuan(this.monthlyWage);
	}

	boolean gaveUp() {
		return Boolean.TRUE.equals(this.withdrew);
	}

}
