package org.shegong.dismissal.leaving;

/** What the worker has to say to the reasons. */
public record Statement(String statement) {
}
