/**
 * Leave of absence: from the application to the day the worker is back. The flow is drawn
 * in processes/leave.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.leave;
