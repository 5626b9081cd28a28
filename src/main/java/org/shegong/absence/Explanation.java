package org.shegong.absence;

/** What the worker has to say about the days in question. */
public record Explanation(String explanation) {
}
