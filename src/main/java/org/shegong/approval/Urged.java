package org.shegong.approval;

import java.util.List;

import org.shegong.account.AccountName;

/**
 * Those who handle some tasks of a request have been urged; told in the transaction that
 * records it.
 *
 * @param tasks the engine's ids of the tasks that wait for them
 * @param by who waits for an answer
 */
public record Urged(RequestNumber number, List<String> tasks, AccountName by) {
}
