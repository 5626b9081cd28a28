package org.shegong.conversion;

import java.time.LocalDate;

/**
 * What is recorded of the common training.
 *
 * @param hours class hours
 * @param trainedUntil its last day
 */
public record CommonTraining(Integer hours, LocalDate trainedUntil) {
}
