package org.shegong.worker;

import java.util.Collection;
import java.util.Set;

/** Names that people log in with, asked before somebody new gets one. */
public interface AccountNames {

	/**
	 * Which of these somebody has already, in lower case: case does not count, databases
	 * differ in that.
	 */
	Set<String> existing(Collection<String> names);

}
