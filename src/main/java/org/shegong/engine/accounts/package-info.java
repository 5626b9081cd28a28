/** Accounts, passwords, groups and rights. */
@org.springframework.modulith.NamedInterface("accounts")
package org.shegong.engine.accounts;
