/**
 * How many people a community may have and how they are taken on; so far the staffing
 * quotas (policy.md A.2).
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "bulk", "worker", "policy", "organization" })
package org.shegong.recruitment;
