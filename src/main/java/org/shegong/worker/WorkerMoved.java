package org.shegong.worker;

import org.shegong.account.WorkerCode;

/** Somebody works in another unit from now on. */
public record WorkerMoved(WorkerCode code) {
}
