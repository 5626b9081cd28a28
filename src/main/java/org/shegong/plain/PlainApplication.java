package org.shegong.plain;

import org.shegong.account.WorkerCode;

/**
 * What every start form may submit; all its other fields are the model's own.
 *
 * @param applicant code of the worker it is for; null means whoever submits it
 */
public record PlainApplication(WorkerCode applicant) {
}
