package org.shegong.leave.request;

import java.time.LocalDate;

/**
 * What a worker reports on coming back (销假).
 *
 * @param returnedOn the first day back at work
 * @param birthDate when the children were born, after maternity leave
 * @param children how many
 */
public record ReturnReport(LocalDate returnedOn, String note, LocalDate birthDate, Integer children) {
}
