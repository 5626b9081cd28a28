package org.shegong.worker;

import java.util.List;

import org.shegong.account.AccountName;

/**
 * Who sees to somebody's work while they are away (代岗人).
 *
 * @param account account or code
 * @param name the account itself where nobody is known by it
 * @param left whether they left the ranks
 * @param here whether they belong to the county of whoever is away
 * @param away when they are away themselves on those days
 */
public record Substitute(AccountName account, String name, boolean left, boolean here, List<AwayPeriod> away) {

}
