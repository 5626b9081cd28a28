package org.shegong.leave;

import java.time.LocalDate;

/**
 * What a worker reports on coming back (销假).
 *
 * @param returnedOn the first day back at work
 */
public record ReturnReport(LocalDate returnedOn, String note) {
}
