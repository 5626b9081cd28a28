package org.shegong.dismissal;

import java.time.LocalDate;

/**
 * How the written notice reached the worker.
 *
 * @param deliveredOn the day it did
 * @param how in words: by hand, by post, by publication
 * @param payInLieu whether a month is paid instead of waiting thirty days (LCL 40)
 */
public record Delivery(LocalDate deliveredOn, String how, Boolean payInLieu) {
}
