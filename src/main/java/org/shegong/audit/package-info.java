/**
 * Who read or changed what of whom (PIPL 51, 54, 55): lines that are added and read, and
 * go only when their time is over. Knows no other room.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shegong.audit;
