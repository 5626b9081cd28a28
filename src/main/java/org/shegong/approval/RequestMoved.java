package org.shegong.approval;

/** A request has come into another state, in a transaction that is not over yet. */
public record RequestMoved(ApprovalRequest request, RequestState to) {

}
