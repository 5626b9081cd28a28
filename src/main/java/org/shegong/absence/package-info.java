/**
 * Unexcused absence (旷工): reported, explained by the worker, found by the town, and what
 * it costs. The flow is drawn in processes/absence.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.absence;
