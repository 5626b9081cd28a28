package org.shegong.web.outage;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says within two seconds whether the database answers; Boot's own waits for the pool.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

	private final DatabaseWatch database;

	DatabaseHealth(DatabaseWatch database) {
		this.database = database;
	}

	@Override
	public Health health() {
		return (this.database.answers() ? Health.up() : Health.down()).build();
	}

}
