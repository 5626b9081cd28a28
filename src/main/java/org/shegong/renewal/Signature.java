package org.shegong.renewal;

import java.time.LocalDate;

/**
 * The renewed contract as the office enters it.
 *
 * @param signedOn the day both sides had signed
 */
public record Signature(String contractNumber, LocalDate signedOn) {
}
