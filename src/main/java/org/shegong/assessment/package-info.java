/**
 * Yearly assessments (年度考核) of a town's or community's workers, drawn in
 * processes/assessment.bpmn, the notices that count in them, and the pay grades that
 * follow from them (policy.md A.7, A.8).
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.assessment;
