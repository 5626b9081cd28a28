package org.shegong.web.security;

/**
 * Who sends a body.
 *
 * @param name the account, or the address of somebody who is not logged in
 * @param designer whether they may bring models into force
 */
record Sender(String name, boolean known, boolean administrator, boolean designer) {
}
