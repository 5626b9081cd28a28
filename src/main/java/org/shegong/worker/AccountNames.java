package org.shegong.worker;

/** Names that people log in with, asked before somebody new gets one. */
public interface AccountNames {

	/** Whether anybody has it already; case does not count, databases differ in that. */
	boolean exists(String name);

}
