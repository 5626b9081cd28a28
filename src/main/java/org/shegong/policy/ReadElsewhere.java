package org.shegong.policy;

import java.util.Optional;

/**
 * Whoever reads a value by its words outside the rule book, such as a table of the
 * models: what it does not know never comes into force.
 */
public interface ReadElsewhere {

	/**
	 * What stands against a value, and what to do; empty where nothing does.
	 * @param parameter its name, such as {@code leave-chain}
	 */
	Optional<String> against(String parameter, Object value);

}
