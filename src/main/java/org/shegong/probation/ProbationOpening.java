package org.shegong.probation;

/**
 * What the start form submits.
 *
 * @param worker code of the worker on probation
 */
public record ProbationOpening(String worker) {
}
