package org.shegong.contract;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param worker code of the worker without a contract in writing
 */
public record ContractOpening(WorkerCode worker) {
}
