/**
 * What a password has to be, and what is known of each account's: how new it is, and
 * whose.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shegong.account;
