/**
 * Requests of processes that are only drawn: a designer's model and forms, and no room of
 * their own. What is in common to all approvals is here; what is asked for stands with
 * the request as recorded facts.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.plain;
