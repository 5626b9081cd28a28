/**
 * Secondment (借调): a town asks, its leader decides, the county's departments approve, and
 * the return is reported. The flow is drawn in processes/secondment.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.secondment;
