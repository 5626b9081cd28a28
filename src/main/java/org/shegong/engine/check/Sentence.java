package org.shegong.engine.check;

import java.util.function.BiConsumer;

/**
 * One thing that a model must keep to.
 *
 * @param name what it is about, in a few words
 */
record Sentence(String name, BiConsumer<Drawing, Findings> check) {
}
