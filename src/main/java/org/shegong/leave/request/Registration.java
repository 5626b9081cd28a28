package org.shegong.leave.request;

import java.util.List;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;

/** What came of handing in a leave: a number, or what stands against it. */
public record Registration(List<Objection> objections, RequestNumber number) {
}
