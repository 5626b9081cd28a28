package org.shegong.assessment;

/**
 * The form of a task whose work is kept as it is done, so that completing it says only
 * that it is finished.
 */
public record Done() {
}
