/**
 * Pay grades and pay (薪级和工资变动): moves of a pay grade by change of post, years of service,
 * certificate, education or commendation, and the list of a month's changes that human
 * resources and finance are sent. Moves are drawn in processes/grade.bpmn, the list in
 * processes/pay-watch.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization" })
package org.shegong.pay;
