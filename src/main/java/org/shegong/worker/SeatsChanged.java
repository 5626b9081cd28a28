package org.shegong.worker;

import org.shegong.account.AccountName;

/** An account holds other posts than before, or left the ranks with all of them. */
public record SeatsChanged(AccountName account) {
}
