package org.shegong.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import org.shegong.support.City;
import org.shegong.support.MariaDb;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * How fast complete leave cases go through the running application, over HTTP with a
 * login in every call. Asks in {@link Settings} how many.
 */
public final class LeaveBenchmark {

	private final Settings settings;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private LeaveBenchmark(Settings settings) {
		this.settings = settings;
	}

	public static void main(String[] arguments) throws Exception {
		LoggingSystem.get(LeaveBenchmark.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		try {
			new LeaveBenchmark(Settings.given()).run();
		}
		finally {
			MariaDb.stop();
		}
	}

	private void run() throws Exception {
		var results = new ArrayList<Result>();
		for (var database : this.settings.databases()) {
			try (var server = new Server(database)) {
				results.add(measure(database, server));
			}
		}
		this.out.println("\n" + Result.table(results) + "\n");
	}

	private Result measure(Database database, Server server) throws Exception {
		var city = new City(server.port());
		settle(city, database, server);
		var leave = Leave.recent(server.calendar());
		var clients = new Clients(this.settings.clients());
		var warmUp = this.settings.warmUp();
		var unheeded = new Timings();
		clients.drive(0, warmUp, (number) -> leave.take(city, number, unheeded));
		var timings = new Timings();
		var before = server.count();
		var begin = System.nanoTime();
		clients.drive(warmUp, warmUp + this.settings.cases(), (number) -> leave.take(city, number, timings));
		return new Result(database, this.settings.cases(), this.settings.clients(), secondsSince(begin), timings,
				server.count().since(before));
	}

	private void settle(City city, Database database, Server server) {
		var before = server.count();
		var begin = System.nanoTime();
		var workers = this.settings.warmUp() + this.settings.cases();
		var answer = new Town(workers).moveInto(city);
		if (answer.status() != 200) {
			throw new IllegalStateException("the roster was not taken: " + answer.text());
		}
		this.out.printf("%s: roster of %d workers in %.1f s with %d SQL%n", database, workers, secondsSince(begin),
				server.count().since(before).statements());
	}

	private static double secondsSince(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

}
