package org.shegong.probation;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param worker code of the worker on probation
 */
public record ProbationOpening(WorkerCode worker) {
}
