/**
 * A jurisdiction's numbers on a date, each with source and status, and the calendar they
 * are counted on.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shegong.policy;
