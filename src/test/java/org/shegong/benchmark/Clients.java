package org.shegong.benchmark;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** People at work at once: each takes the next case as soon as the last is done. */
record Clients(int count) {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** Drives the cases of these numbers; the first that fails ends all of them. */
	void drive(int from, int until, IntConsumer work) throws Exception {
		var next = new AtomicInteger(from);
		var threads = Executors.newFixedThreadPool(this.count);
		try {
			var pending = new ExecutorCompletionService<Void>(threads);
			for (int client = 0; client < this.count; client++) {
				pending.submit(client(next, until, work));
			}
			await(pending);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void await(ExecutorCompletionService<Void> pending) throws Exception {
		var end = System.nanoTime() + PATIENCE.toNanos();
		for (int client = 0; client < this.count; client++) {
			var done = pending.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
			if (done == null) {
				throw new TimeoutException("not done after " + PATIENCE.toMinutes() + " minutes; give fewer cases");
			}
			try {
				done.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex.getCause().getMessage(), ex.getCause());
			}
		}
	}

	private static Callable<Void> client(AtomicInteger next, int until, IntConsumer work) {
		return () -> {
			for (int number = next.getAndIncrement(); number < until; number = next.getAndIncrement()) {
				work.accept(number);
			}
			return null;
		};
	}

}
