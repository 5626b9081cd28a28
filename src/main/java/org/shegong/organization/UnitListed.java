package org.shegong.organization;

/**
 * A unit as lists name it.
 *
 * @param upper name of the unit above; null at the top
 */
public record UnitListed(OrgUnit unit, String upper) {
}
