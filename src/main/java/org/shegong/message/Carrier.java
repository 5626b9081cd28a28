package org.shegong.message;

import java.util.Optional;

/**
 * Takes messages on one way. What passes, such as a server that is away, is thrown: it is
 * tried again later.
 */
interface Carrier {

	Way way();

	/** Whether it has the settings it needs. */
	boolean isOpen();

	/**
	 * Sends one letter to one address, which acknowledges it.
	 * @return why the other side does not take it, now or later; empty when it did
	 */
	Optional<String> send(Letter letter, String address);

}
