/**
 * Transfers (调配、轮岗、调动): a street moves its people between its communities, streets and
 * counties agree on those who change between them, officials are posted in for a time.
 * The flow is drawn in processes/transfer.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.transfer;
