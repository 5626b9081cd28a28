package org.shegong.dismissal.leaving;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How the written notice reached the worker, and what the severance is counted by.
 *
 * @param deliveredOn the day it did
 * @param how in words: by hand, by post, by publication
 * @param payInLieu whether a month is paid instead of waiting thirty days (LCL 40)
 * @param averageWage average due pay of the last twelve months in yuan a month; null
 * leaves what was said before
 * @param cityAverageWage average wage of the city's employees of the year before in yuan
 * a month; null leaves what was said before
 * @param agreedUntil last day by a written agreement on a later retirement (B.9); null
 * where there is none
 */
public record Delivery(LocalDate deliveredOn, String how, Boolean payInLieu, BigDecimal averageWage,
		BigDecimal cityAverageWage, LocalDate agreedUntil) {
}
