/**
 * The edge to the process engine: who decides, by when, what a form may change, and how
 * models reach the engine.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "organization", "worker", "policy", "approval",
		"audit", "account", "bulk", "message", "draft" })
package org.shegong.engine;
