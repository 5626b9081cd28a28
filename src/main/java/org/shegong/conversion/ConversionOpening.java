package org.shegong.conversion;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param worker code of somebody who served before the measure
 */
public record ConversionOpening(WorkerCode worker) {
}
