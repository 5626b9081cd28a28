/**
 * Leaving (解聘退出): dismissal on each ground of the law and of every document, resignation,
 * expiry, retirement, the end of an office or a posting, and what is handed over. The
 * flow is drawn in processes/dismissal.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.dismissal;
