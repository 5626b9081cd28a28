package org.shegong.appointment;

/**
 * What the model asks its delegates.
 *
 * @param begins {@code now}, {@code later} or {@code never}: when the office begins
 */
record AppointmentAnswers(String begins) {

	static final AppointmentAnswers NOW = new AppointmentAnswers("now");

	static final AppointmentAnswers LATER = new AppointmentAnswers("later");

	static final AppointmentAnswers NEVER = new AppointmentAnswers("never");

}
