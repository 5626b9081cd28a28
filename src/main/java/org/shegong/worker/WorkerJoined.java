package org.shegong.worker;

import org.shegong.account.WorkerCode;

/** Somebody is on the roster from now on, or holds another place in it. */
public record WorkerJoined(WorkerCode code) {
}
