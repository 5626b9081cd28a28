/**
 * Conversion (套转): who served in a community before the local measure took effect is
 * trained, assessed and included in it, or stays where they were (ORD-27). The flow is
 * drawn in processes/conversion.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization", "recruitment::exam" })
package org.shegong.conversion;
