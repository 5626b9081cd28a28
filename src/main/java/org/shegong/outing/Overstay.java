package org.shegong.outing;

import java.time.LocalDate;

/**
 * The days somebody was missing after an outing.
 *
 * @param from first working day missing
 * @param until last working day missing
 * @param days working days missing
 * @param circumstances what happened, in words
 */
record Overstay(LocalDate from, LocalDate until, int days, String circumstances) {
}
