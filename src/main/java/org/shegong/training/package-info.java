/**
 * The training ledger (培训台账): what everybody has attended and still has to, courses
 * entered once for all who took part, and who is reminded in September and December. The
 * reminding is drawn in processes/training-watch.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.training;
