package org.shegong.contract;

/**
 * What the start form submits.
 *
 * @param worker code of the worker without a contract in writing
 */
public record ContractOpening(String worker) {
}
