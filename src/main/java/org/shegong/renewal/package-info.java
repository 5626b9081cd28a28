/**
 * Renewal (续聘): opened before a contract ends, the community proposes, the town offers or
 * lets it expire, the worker answers, the office signs; and what the law makes of it
 * where nobody acts. The flow is drawn in processes/renewal.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.renewal;
