package org.shegong.approval;

/**
 * Somebody was asked for their word on a task, or has said it; told in the transaction
 * that records it.
 *
 * @param county of the case; null where it lies in none
 */
public record Consulted(RequestNumber number, Consultation consultation, String county) {
}
