package org.shegong.organization;

/** A unit of the tree has another place, or other people are counted in it apart. */
public record UnitPlaced(String unit) {
}
