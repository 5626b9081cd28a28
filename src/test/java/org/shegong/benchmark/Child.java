package org.shegong.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own that is told line by line what to do and answers each with a line. */
class Child implements AutoCloseable {

	private static final int SECONDS_TO_END = 20;

	private final Process process;

	private final PrintWriter orders;

	private final BufferedReader answers;

	private final String greeting;

	private final double secondsToReady;

	/** Waits until it is ready. */
	Child(Class<?> program, String heap, List<String> arguments) throws IOException {
		var begin = System.nanoTime();
		this.process = new ProcessBuilder(command(program, heap, arguments))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		this.orders = new PrintWriter(this.process.outputWriter(StandardCharsets.UTF_8), true);
		this.answers = this.process.inputReader(StandardCharsets.UTF_8);
		try {
			this.greeting = answer();
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
		this.secondsToReady = (System.nanoTime() - begin) / 1e9;
	}

	private static List<String> command(Class<?> program, String heap, List<String> arguments) {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + heap, "-Dfile.encoding=UTF-8", "-cp", classPath(), program.getName()));
		command.addAll(arguments);
		return command;
	}

	/** Maven runs us in its own JVM, whose class path is not ours. */
	private static String classPath() {
		return (Benchmark.class.getClassLoader() instanceof URLClassLoader loader) ? Arrays.stream(loader.getURLs())
			.map((url) -> Path.of(URI.create(url.toString())).toString())
			.collect(Collectors.joining(File.pathSeparator)) : System.getProperty("java.class.path");
	}

	long pid() {
		return this.process.pid();
	}

	/** What it said when it was ready. */
	String greeting() {
		return this.greeting;
	}

	double secondsToReady() {
		return this.secondsToReady;
	}

	/** Tells it to do something and waits until it is done. */
	String tell(String order) {
		this.orders.println(order);
		try {
			return answer();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String answer() throws IOException {
		for (var line = this.answers.readLine(); line != null; line = this.answers.readLine()) {
			if (line.startsWith(Orders.ANSWER)) {
				return line.substring(Orders.ANSWER.length());
			}
			System.out.println(line);
		}
		throw new IllegalStateException("the JVM ended before it answered");
	}

	/** It ends when nobody tells it anything any more, and is ended if it does not. */
	@Override
	public void close() {
		this.orders.close();
		try {
			if (!this.process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
