package org.shegong.engine.steps;

/** What a form submits that only has fields of its own: nothing a record knows. */
record NoRecord() {
}
