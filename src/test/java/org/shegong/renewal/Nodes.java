package org.shegong.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.boot.test.context.TestComponent;

import org.shegong.support.MovableClock;

/** Nodes that share a database and all watch the same morning. */
@TestComponent
public class Nodes {

	private final RuntimeService cases;

	private final ManagementService jobs;

	private final MovableClock clock;

	Nodes(RuntimeService cases, ManagementService jobs, MovableClock clock) {
		this.cases = cases;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** Every node looks at the contracts; then each does what it found, all at once. */
	public void watch(String watch, String day, int count) throws Exception {
		this.clock.setTo(LocalDate.parse(day));
		var watches = new ArrayList<Callable<String>>();
		for (var node = 0; node < count; node++) {
			watches.add(() -> this.cases.startProcessInstanceByKey(watch).getId());
		}
		atOnce(atOnce(watches).stream().map((instance) -> (Callable<String>) () -> work(instance)).toList());
	}

	/** One after the other, like the jobs of one case. */
	private String work(String instance) {
		for (var left = left(instance); !left.isEmpty(); left = left(instance)) {
			left.stream().map(Job::getId).forEach(this.jobs::executeJob);
		}
		return instance;
	}

	private List<Job> left(String instance) {
		return this.jobs.createJobQuery().processInstanceId(instance).messages().list();
	}

	private static List<String> atOnce(List<Callable<String>> works) throws Exception {
		var together = new CyclicBarrier(works.size());
		var pool = Executors.newFixedThreadPool(works.size());
		try {
			var started = new ArrayList<Future<String>>();
			works.forEach((work) -> started.add(pool.submit(() -> {
				together.await();
				return work.call();
			})));
			var done = new ArrayList<String>();
			for (var one : started) {
				done.add(one.get());
			}
			return done;
		}
		finally {
			pool.shutdown();
		}
	}

}
