/**
 * Probation (试用期考核): training recorded, the community evaluates, the town decides, and
 * what failing needs before it is too late. The flow is drawn in
 * processes/probation.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.probation;
