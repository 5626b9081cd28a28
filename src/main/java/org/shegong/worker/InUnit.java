package org.shegong.worker;

/** Somebody in the ranks, as the counts know them. */
record InUnit(String unit, Head head) {
}
