package org.shegong.web.outage;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.interceptors.ConnectionLifecycleInterceptor;
import com.mysql.cj.log.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections to the database server, as the driver opens and closes them; its
 * settings name this class. A server that froze would hold the calls in them until their
 * time is over; what is cut off before its commit never comes to be.
 */
public class OpenConnections implements ConnectionLifecycleInterceptor {

	private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

	private static final Set<JdbcConnection> OPEN = ConcurrentHashMap.newKeySet();

	private JdbcConnection connection;

	/**
	 * Each by itself, as one that is busy with its own end keeps whoever cuts it waiting.
	 */
	static void cutOff() {
		for (var open : Set.copyOf(OPEN)) {
			OPEN.remove(open);
			var cutting = new Thread(() -> cutOff(open), "database-cut-off");
			cutting.setDaemon(true);
			cutting.start();
		}
	}

	private static void cutOff(JdbcConnection open) {
		try {
			open.abortInternal();
		}
		catch (SQLException ex) {
			LOG.warn("一个数据库连接没能切断：{}", ex.getMessage());
		}
	}

	@Override
	public ConnectionLifecycleInterceptor init(MysqlConnection opened, Properties settings, Log log) {
		if (opened instanceof JdbcConnection jdbc) {
			this.connection = jdbc;
			OPEN.add(jdbc);
		}
		return this;
	}

	@Override
	public void close() {
		destroy();
	}

	@Override
	public void destroy() {
		if (this.connection != null) {
			OPEN.remove(this.connection);
		}
	}

	@Override
	public boolean commit() {
		return true;
	}

	@Override
	public boolean rollback() {
		return true;
	}

	@Override
	public boolean rollback(Savepoint savepoint) {
		return true;
	}

	@Override
	public boolean setAutoCommit(boolean value) {
		return true;
	}

	@Override
	public boolean setDatabase(String name) {
		return true;
	}

	@Override
	public boolean transactionBegun() {
		return true;
	}

	@Override
	public boolean transactionCompleted() {
		return true;
	}

}
