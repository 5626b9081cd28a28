package org.shegong.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.shegong.support.MariaDb;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Measures what {@code -Dscenario} names, on MariaDB, and prints it as tables that can be
 * pasted into a text.
 */
public final class Benchmark {

	private Benchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		LoggingSystem.get(Benchmark.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		var settings = new Settings();
		try {
			switch (settings.word("scenario", "cases")) {
				case "cases" -> new CasesScenario(settings, out).run();
				case "import" -> new ImportScenario(settings, out).run();
				case "campaign" -> new CampaignScenario(settings, out).run();
				case "growth" -> new GrowthScenario(settings, out).run();
				default -> throw new IllegalArgumentException("-Dscenario: give cases, import, campaign or growth");
			}
		}
		finally {
			MariaDb.stop();
		}
	}

}
