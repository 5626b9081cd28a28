package org.shegong.policy;

/** Says values of the rule book in words. */
public interface ValueWords {

	/**
	 * @param unit what it is counted in, as the rule book writes it
	 */
	String of(Object value, String unit);

}
