package org.shegong.worker;

/** A worker as lists name them, with the name of the unit. */
public record Listed(Worker worker, String unitName) {
}
