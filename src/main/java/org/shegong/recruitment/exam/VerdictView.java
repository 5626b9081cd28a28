package org.shegong.recruitment.exam;

import java.time.LocalDate;

import org.shegong.account.AccountName;

/**
 * What a department said about a finding.
 *
 * @param finding id of the finding
 * @param verdict {@code applies} or {@code waived}
 * @param by account that said it
 */
public record VerdictView(String finding, String verdict, String reason, String party, AccountName by, LocalDate on) {
}
