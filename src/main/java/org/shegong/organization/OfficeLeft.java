package org.shegong.organization;

import org.shegong.account.WorkerCode;

/** Somebody is not in an office of a community any more, secretary or director. */
public record OfficeLeft(WorkerCode worker, String unit, Post post) {
}
