/**
 * Outings on duty (因公外出): from the application to the report of being back. The flow is
 * drawn in processes/outing.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.outing;
