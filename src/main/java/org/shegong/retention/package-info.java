/**
 * How long what is kept (保存期限, PIPL 19, LCL 50): once a year each county is shown what is
 * due and erases it, or says why not yet. The flow is drawn in processes/retention.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "audit", "worker", "policy", "organization" })
package org.shegong.retention;
