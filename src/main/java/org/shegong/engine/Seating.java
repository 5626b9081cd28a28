package org.shegong.engine;

import org.shegong.organization.Seat;

/**
 * Who decides.
 *
 * @param seat the post and its holders; null when only the administrators are left
 * @param note which record to fix when the post asked for has no holder; else null
 */
public record Seating(Seat seat, String note) {
}
