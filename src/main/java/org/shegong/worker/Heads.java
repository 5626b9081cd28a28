package org.shegong.worker;

/**
 * So many people alike.
 *
 * @param unit in which, or below which, they are
 * @param apart whether the county approved hired staff apart from the seats of the unit
 * they are in
 */
public record Heads(String unit, boolean apart, Head head, int people) {
}
