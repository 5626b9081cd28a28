package org.shegong.engine;

/** What a form submits that only has fields of its own: nothing a record knows. */
record NoRecord() {
}
