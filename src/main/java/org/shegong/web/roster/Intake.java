package org.shegong.web.roster;

import org.shegong.organization.Tree;

/**
 * A roster on its way in.
 *
 * @param tree the units as they are once the sheets are in
 * @param ledger where what it adds is gathered
 */
record Intake(Occasion occasion, Tree tree, Ledger ledger) {
}
