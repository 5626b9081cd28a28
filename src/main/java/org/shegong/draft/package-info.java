/**
 * What people began to fill in and did not send yet, kept for whoever wrote it and for
 * nobody else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "account" })
package org.shegong.draft;
