package org.shegong.renewal;

/**
 * What processes/renewal.bpmn asks.
 *
 * @param runsOn whether the law keeps the contract running, so that nothing is decided
 */
record RenewalAnswers(Boolean runsOn) {
}
