package org.shegong.benchmark;

import java.util.Map;

/** What people do with a case, in whatever way it reaches the engine. */
interface Desk {

	/** A call that does nothing, where people log in at all. */
	default void logIn(String account) {
	}

	/** Starts a case and answers with what finds it. */
	String start(int number, Map<String, Object> form);

	/** The only open task of a case, which this account must see. */
	String find(String account, String request, String task);

	void claim(String account, String task);

	void complete(String account, String task, Map<String, Object> form);

}
