package org.shegong.leave;

import java.time.LocalDate;

/** Working days after a leave on which the worker was expected and did not come. */
public record Overstay(String worker, LocalDate from, LocalDate until, String circumstances) {
}
