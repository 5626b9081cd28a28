package org.shegong.leave.request;

import java.util.List;

import org.shegong.approval.Objection;

/** What came of handing in a leave: a number, or what stands against it. */
public record Registration(List<Objection> objections, String number) {
}
