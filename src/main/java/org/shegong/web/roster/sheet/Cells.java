package org.shegong.web.roster.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Cells of a file, each that says the same only once: a city's sheet has two million of
 * them, which say little that is new. How much they may say is limited, so that a small
 * file cannot fill the memory of the server.
 */
class Cells {

	/** What 100,000 workers with every column filled say takes about half of it. */
	private static final long MOST_BYTES = 120_000_000;

	/** A cell and its place in here take so much besides their letters. */
	private static final int BYTES_OF_A_CELL = 100;

	private final Map<Cell, Cell> once = new HashMap<>();

	private long left = MOST_BYTES;

	/** The one that says the same. */
	Cell one(Cell cell) {
		if (cell.equals(Cell.EMPTY)) {
			return Cell.EMPTY;
		}
		var known = this.once.putIfAbsent(cell, cell);
		if (known == null) {
			this.left -= BYTES_OF_A_CELL + 2L * cell.text().length();
			if (this.left < 0) {
				throw Archive.tooLarge();
			}
		}
		return (known != null) ? known : cell;
	}

}
