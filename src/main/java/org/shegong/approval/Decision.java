package org.shegong.approval;

/** What every deciding form submits. The opinion may be left out only when approving. */
public record Decision(Choice decision, String opinion) {
}
