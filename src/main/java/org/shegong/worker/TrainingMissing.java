package org.shegong.worker;

import org.shegong.account.AccountName;

/**
 * Trainings of this year are still missing, and somebody is reminded of it.
 *
 * @param recipient whose own they are, or who answers for those who miss them
 */
public record TrainingMissing(AccountName recipient) {
}
