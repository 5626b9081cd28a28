package org.shegong.secondment;

import java.time.LocalDate;

/**
 * The report of being back.
 *
 * @param returnedOn first day back in the community; not after the secondment's first day
 * means that nobody went
 */
public record SecondmentReturn(LocalDate returnedOn) {
}
