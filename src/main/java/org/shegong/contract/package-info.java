/**
 * Contracts in writing (书面劳动合同订立): opened before the month is over, an alarm when it is,
 * and what signing late comes to. The flow is drawn in processes/contract.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.contract;
