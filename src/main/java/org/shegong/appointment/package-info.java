/**
 * Appointment (选任与任免): a candidate for the two committees passes the joint review of the
 * departments, the result of the election or the appointment is recorded, and the office
 * begins the same day. The flow is drawn in processes/appointment.bpmn.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "worker", "policy", "organization", "recruitment::quota" })
package org.shegong.appointment;
