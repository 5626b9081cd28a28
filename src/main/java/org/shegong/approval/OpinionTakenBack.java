package org.shegong.approval;

import java.util.List;

/**
 * Somebody is about to take back what they decided, so that what came of it need not be
 * done.
 *
 * @param tasks the engine's ids of the tasks that go
 */
public record OpinionTakenBack(RequestNumber number, List<String> tasks) {

}
