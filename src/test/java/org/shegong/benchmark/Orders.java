package org.shegong.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The other end of a {@link Child}: takes orders until nobody gives any. */
record Orders(String greeting) {

	/** Begins the lines that are answers; whatever else is printed is not for us. */
	static final String ANSWER = "benchmark ";

	/** Does what one line says and answers with another. */
	@FunctionalInterface
	interface Work {

		String does(String[] words) throws Exception;

	}

	/** What fails ends the JVM, and with it the run. */
	void take(Work work) throws Exception {
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		out.println(ANSWER + this.greeting);
		var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (var order = in.readLine(); order != null; order = in.readLine()) {
			out.println(ANSWER + work.does(order.split(" ")));
		}
	}

}
