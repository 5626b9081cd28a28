package org.shegong.worker;

/** An account holds other posts than before, or left the ranks with all of them. */
public record SeatsChanged(String account) {
}
