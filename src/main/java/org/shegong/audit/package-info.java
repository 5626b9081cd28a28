/**
 * Who read or changed what of whom (PIPL 51, 54, 55): lines that are added and read, and
 * go only when their time is over. Knows of other rooms only what accounts are called.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "account", "bulk" })
package org.shegong.audit;
