package org.shegong.approval;

import org.shegong.account.AccountName;

/**
 * Somebody has been let know of a request; told in the transaction that records it.
 */
public record CopiedTo(ApprovalRequest request, AccountName receiver) {
}
