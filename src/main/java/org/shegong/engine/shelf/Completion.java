package org.shegong.engine.shelf;

import java.util.List;

import org.shegong.engine.check.Fault;

/**
 * What a deployment was completed with, for its answer.
 *
 * @param completedWith names of the files that were added from the versions in force
 * @param warnings what only looks wrong
 */
public record Completion(List<String> completedWith, List<Fault> warnings) {
}
