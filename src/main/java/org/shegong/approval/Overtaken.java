package org.shegong.approval;

/**
 * Somebody else acted on the same case first. The message says who did what, for the
 * person who comes too late.
 */
public class Overtaken extends IllegalStateException {

	public Overtaken(String words) {
		super(words);
	}

}
