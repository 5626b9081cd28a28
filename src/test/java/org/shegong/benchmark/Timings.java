package org.shegong.benchmark;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.shegong.support.City;

/** How long each call took, as the one who called saw it. */
class Timings {

	private static final double NANOS_PER_MILLI = 1e6;

	private final Map<Step, Queue<Long>> nanos = new EnumMap<>(Step.class);

	Timings() {
		for (var step : Step.values()) {
			this.nanos.put(step, new ConcurrentLinkedQueue<>());
		}
	}

	/** A call that is refused ends the run. */
	JsonNode time(Step step, Supplier<City.Answer> call) {
		var begin = System.nanoTime();
		var answer = call.get();
		this.nanos.get(step).add(System.nanoTime() - begin);
		if (answer.status() >= 300) {
			throw new IllegalStateException(step + " failed with " + answer.status() + ": " + answer.text());
		}
		return answer.body();
	}

	/** The time in milliseconds that this share of the calls did not exceed. */
	double percentile(Step step, int percent) {
		var sorted = this.nanos.get(step).stream().sorted().toList();
		var rank = (sorted.size() * percent + 99) / 100;
		return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
	}

}
