/**
 * What people are told of: what has to be done, what became of their requests, and how it
 * reaches them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "account" })
package org.shegong.message;
