package org.shegong.probation;

import java.time.LocalDate;

/**
 * The training before taking the post.
 *
 * @param hours class hours; 0 where there was none
 * @param trainedUntil its last day; null where there was none
 */
public record Training(Integer hours, LocalDate trainedUntil) {
}
