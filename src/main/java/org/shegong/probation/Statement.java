package org.shegong.probation;

/** What the worker has to say to the reasons for failing. */
public record Statement(String statement) {
}
