package org.shegong.benchmark;

import java.time.LocalDate;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Camunda alone, without HTTP, login and rights, with its jobs running: what the work
 * costs in any case. Pool and driver are as {@link CamundaRest} has them.
 */
final class EmbeddedCamunda {

	private EmbeddedCamunda() {
	}

	/**
	 * @param arguments the database, the first day of the leave, how many clients, and
	 * the three sizes of the county
	 */
	public static void main(String[] arguments) throws Exception {
		LoggingSystem.get(EmbeddedCamunda.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
		var leave = new Leave(LocalDate.parse(arguments[1]));
		var clients = new Clients(Integer.parseInt(arguments[2]));
		var county = new County(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]),
				Integer.parseInt(arguments[5]));
		try (var pool = pool(arguments[0])) {
			var engine = engine(pool);
			var desk = new EngineDesk(engine, county);
			// its jobs end before the pool does
			try (AutoCloseable end = engine::close) {
				new Orders("ready").take((words) -> {
					var timings = new Timings();
					clients.drive(Integer.parseInt(words[1]), Integer.parseInt(words[2]),
							(number) -> leave.take(desk, county, number, timings));
					return timings.written();
				});
			}
		}
	}

	private static HikariDataSource pool(String database) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(database);
		pool.setUsername("shegong");
		pool.setPassword("shegong");
		pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		return pool;
	}

	private static ProcessEngine engine(HikariDataSource pool) {
		var settings = new SpringProcessEngineConfiguration();
		// where the engine looks for beans; ours has none
		settings.setApplicationContext(new StaticApplicationContext());
		settings.setDataSource(pool);
		settings.setTransactionManager(new DataSourceTransactionManager(pool));
		settings.setDatabaseSchemaUpdate("true");
		// as Camunda's starter has it
		settings.setHistory("full");
		settings.setJobExecutorActivate(true);
		settings.setDeploymentResources(models());
		return settings.buildProcessEngine();
	}

	private static Resource[] models() {
		return new Resource[] { new ClassPathResource("benchmark/leave.bpmn"),
				new ClassPathResource("benchmark/leave-level.dmn") };
	}

}
