package org.shegong.web.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Asks the database whether it is there. A server is asked over a connection of its own,
 * because those of the pool may all hang or be busy; used by one thread at a time.
 */
@Component
class DatabaseProbe implements AutoCloseable {

	/** Longer than a busy machine needs, and shorter than people wait. */
	private static final int SECONDS = 2;

	private final DataSourceProperties address;

	private final DataSource pool;

	private Connection own;

	DatabaseProbe(DataSourceProperties address, DataSource pool) {
		this.address = address;
		this.pool = pool;
	}

	boolean isServer() {
		return this.address.determineUrl().startsWith("jdbc:mysql:");
	}

	boolean answers() {
		try {
			return isServer() ? serverAnswers() : fileAnswers();
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/** A connection that is broken is opened anew the next time. */
	private boolean serverAnswers() throws SQLException {
		if (this.own == null) {
			var settings = new Properties();
			settings.setProperty("user", this.address.determineUsername());
			settings.setProperty("password", this.address.determinePassword());
			settings.setProperty("connectTimeout", String.valueOf(SECONDS * 1000));
			settings.setProperty("socketTimeout", String.valueOf(SECONDS * 1000));
			this.own = DriverManager.getConnection(this.address.determineUrl(), settings);
		}
		if (this.own.isValid(SECONDS)) {
			return true;
		}
		close();
		return false;
	}

	/** Where the pool is merely busy the file is still there. */
	private boolean fileAnswers() throws SQLException {
		try (var connection = this.pool.getConnection()) {
			return connection.isValid(SECONDS);
		}
		catch (SQLTransientConnectionException ex) {
			return ex.getCause() == null;
		}
	}

	@Override
	public void close() throws SQLException {
		if (this.own != null) {
			var left = this.own;
			this.own = null;
			left.abort(Runnable::run);
		}
	}

}
