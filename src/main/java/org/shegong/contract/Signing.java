package org.shegong.contract;

import java.time.LocalDate;

/**
 * The signed contract as the office enters it.
 *
 * @param signedOn the day both sides had signed
 * @param contractUntil its last day; null keeps what the roster says
 */
public record Signing(String contractNumber, LocalDate signedOn, LocalDate contractUntil) {
}
