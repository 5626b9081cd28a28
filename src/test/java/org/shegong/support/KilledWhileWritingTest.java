package org.shegong.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the product's own H2 settings, a server killed in the middle loses nothing that
 * was acknowledged.
 */
@Tag("kill")
class KilledWhileWritingTest {

	private static final int ENOUGH = 3_000;

	@TempDir
	Path folder;

	@RepeatedTest(2)
	void nothing_acknowledged_is_lost() throws Exception {
		var address = address();
		var scribe = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Scribe.class.getName(), address)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		int acknowledged = 0;
		try (var said = new BufferedReader(new InputStreamReader(scribe.getInputStream()))) {
			while (acknowledged < ENOUGH) {
				acknowledged = Integer.parseInt(said.readLine());
			}
			scribe.toHandle().destroyForcibly();
			scribe.waitFor();
			for (var line = said.readLine(); line != null && line.matches("\\d+"); line = said.readLine()) {
				acknowledged = Math.max(acknowledged, Integer.parseInt(line));
			}
		}
		assertThat(count(address)).isGreaterThanOrEqualTo(acknowledged);
	}

	/** The address in the product's configuration, in a folder of the test. */
	private String address() throws IOException {
		var settings = new YamlPropertySourceLoader().load("product", new ClassPathResource("application.yaml")).get(0);
		return String.valueOf(settings.getProperty("spring.datasource.url"))
			.replace("${shegong.data}", this.folder.resolve("data" + System.nanoTime()).toString());
	}

	private static int count(String address) throws SQLException {
		try (var connection = DriverManager.getConnection(address, "sa", "");
				var statement = connection.createStatement();
				var answer = statement.executeQuery("select count(*) from note")) {
			answer.next();
			return answer.getInt(1);
		}
	}

}
