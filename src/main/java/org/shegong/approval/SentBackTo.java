package org.shegong.approval;

/**
 * A request goes back to an earlier step; told before the task there is open, in the
 * transaction that records it.
 */
public record SentBackTo(RequestNumber number) {
}
