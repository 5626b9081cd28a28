package org.shegong.web.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be and how long it may take to arrive.
 *
 * @param beforeLogin largest body of whoever is not logged in, and of a login itself
 * @param loggedIn largest body of whoever is, other than files
 * @param files largest upload, all its files together
 * @param time for a body that is no upload
 * @param uploadTime for an upload
 */
@ConfigurationProperties("shegong.body")
record BodySizes(DataSize beforeLogin, DataSize loggedIn, DataSize files, Duration time, Duration uploadTime) {

	long stranger() {
		return this.beforeLogin.toBytes();
	}

}
