package org.shegong.support;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.shegong.Shegong;

/**
 * The application as a process of its own with a database on disk and its jobs running,
 * so that it can be killed and started again.
 */
public class CityOnDisk implements AutoCloseable {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

	private final Path folder;

	private final int port = freePort();

	private final City city = new City(this.port);

	private Process server;

	private final List<String> settings;

	/**
	 * @param settings beside those that every test has, as on the command line
	 */
	public CityOnDisk(Path folder, String... settings) {
		this.folder = folder;
		this.settings = List.of(settings);
	}

	/** Starts it and waits until it answers. */
	public City start() throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx700m", "-cp", System.getProperty("java.class.path"),
				Shegong.class.getName(), "--server.port=" + this.port, "--shegong.data=" + this.folder.resolve("data"),
				"--shegong.demo=false", "--shegong.admin-password=admin-password", "--shegong.password-rounds=1000",
				"--logging.level.root=error",
				// who was killed had jobs in hand; others need not wait a minute for them
				// here
				"--camunda.bpm.job-execution.lock-time-in-millis=3000"));
		command.addAll(this.settings);
		this.server = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
			.start();
		until(this::answers);
		return this.city;
	}

	private File log() {
		return this.folder.resolve("server.log").toFile();
	}

	private boolean answers() {
		if (!this.server.isAlive()) {
			throw new IllegalStateException("The server ended, see " + log());
		}
		try {
			return this.city.get(null, "/actuator/health").status() == 200;
		}
		catch (IllegalStateException notYet) {
			return false;
		}
	}

	/** As when the power goes: nothing is flushed, nothing is closed. */
	public void kill() {
		var gone = this.server.toHandle();
		gone.destroyForcibly();
		gone.onExit().join();
	}

	public boolean isAlive() {
		return this.server.isAlive();
	}

	/**
	 * Waits for something that the server's own jobs bring about; it lives in another
	 * process, so that there is no job to execute from here.
	 */
	public static void until(BooleanSupplier come) {
		var last = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (!come.getAsBoolean()) {
			if (System.nanoTime() > last) {
				throw new AssertionError("It did not come within " + LONGEST_WAIT);
			}
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
		}
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		if (this.server != null && this.server.isAlive()) {
			kill();
		}
	}

}
