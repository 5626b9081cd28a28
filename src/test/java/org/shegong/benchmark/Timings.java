package org.shegong.benchmark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each call took, as the one who called saw it. */
class Timings {

	private static final double NANOS_PER_MILLI = 1e6;

	private final Map<Step, Queue<Long>> nanos = new EnumMap<>(Step.class);

	Timings() {
		for (var step : Step.values()) {
			this.nanos.put(step, new ConcurrentLinkedQueue<>());
		}
	}

	<T> T time(Step step, Supplier<T> call) {
		var begin = System.nanoTime();
		var answer = call.get();
		this.nanos.get(step).add(System.nanoTime() - begin);
		return answer;
	}

	void add(Timings others) {
		others.nanos.forEach((step, more) -> this.nanos.get(step).addAll(more));
	}

	boolean has(Step step) {
		return !this.nanos.get(step).isEmpty();
	}

	/** The time in milliseconds that this share of the calls did not exceed. */
	double percentile(Step step, int percent) {
		var sorted = this.nanos.get(step).stream().sorted().toList();
		var rank = (sorted.size() * percent + 99) / 100;
		return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
	}

	/** In one line, for another JVM to read. */
	String written() {
		return this.nanos.entrySet()
			.stream()
			.filter((step) -> !step.getValue().isEmpty())
			.map((step) -> step.getKey().name() + "="
					+ step.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
			.collect(Collectors.joining(";"));
	}

	static Timings read(String written) {
		var timings = new Timings();
		for (var step : written.split(";")) {
			var parts = step.split("=");
			var into = timings.nanos.get(Step.valueOf(parts[0]));
			Arrays.stream(parts[1].split(",")).map(Long::valueOf).forEach(into::add);
		}
		return timings;
	}

}
