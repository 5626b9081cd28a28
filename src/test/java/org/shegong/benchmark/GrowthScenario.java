package org.shegong.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shegong.support.City;
import org.shegong.support.MariaDb;

/**
 * How long the calls of every day take in counties of several sizes, one caller at a
 * time.
 */
class GrowthScenario {

	private static final int CALLS = 100;

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final PrintStream out;

	private final List<LargeCounty> sizes = new ArrayList<>();

	private final String heap;

	GrowthScenario(Settings settings, PrintStream out) {
		this.out = out;
		this.heap = settings.heap();
		var workers = settings.numbers("workers", "1000");
		var open = settings.numbers("tasks", "2000");
		var finished = settings.numbers("finished", "2000");
		for (int n = 0; n < workers.size(); n++) {
			this.sizes.add(new LargeCounty(workers.get(n), at(open, n), at(finished, n)));
		}
	}

	/** Fewer numbers than sizes: the last is that of the rest. */
	private static int at(List<Integer> numbers, int n) {
		return numbers.get(Math.min(n, numbers.size() - 1));
	}

	void run() throws Exception {
		var rows = new LinkedHashMap<String, List<double[]>>();
		for (var size : this.sizes) {
			measure(size).forEach((name, times) -> rows.computeIfAbsent(name, (none) -> new ArrayList<>()).add(times));
		}
		this.out.print("\n| p50 / p99 in ms |");
		this.sizes.forEach((size) -> this.out.printf(" %d workers, %d open, %d finished |", size.workers(), size.open(),
				size.finished()));
		this.out.print(" last / first |\n|" + "---|".repeat(this.sizes.size() + 2) + "\n");
		rows.forEach(this::print);
	}

	private void print(String name, List<double[]> columns) {
		this.out.print("| " + name + " |");
		columns.forEach((times) -> this.out.printf(Locale.ROOT, " %.0f / %.0f |", percentile(times, 50),
				percentile(times, 99)));
		this.out.printf(Locale.ROOT, " %.1f |%n",
				percentile(columns.get(columns.size() - 1), 50) / percentile(columns.get(0), 50));
	}

	private Map<String, double[]> measure(LargeCounty size) throws Exception {
		var database = MariaDb.freshDatabase();
		try (var child = new Child(Server.class, this.heap, List.of(database)); var bulk = new Bulk(database)) {
			var begin = System.nanoTime();
			size.grow(small(child), bulk);
			this.out.printf(Locale.ROOT, "%d workers, %d open and %d finished leaves in %.0f s%n", size.workers(),
					size.open(), size.finished(), (System.nanoTime() - begin) / 1e9);
		}
		// another JVM, which has not kept in mind how small the city was
		try (var child = new Child(Server.class, this.heap, List.of(database))) {
			var small = small(child);
			var times = new LinkedHashMap<String, double[]>();
			this.out.printf("the deputy lead of the first town sees %s%n", seen(small.city()));
			new Calls(small.city(), small).all().forEach((name, call) -> times.put(name, times(name, call)));
			return times;
		}
	}

	/** What was copied counts only if people find it. */
	private static String seen(City city) {
		return city.get("dzzzz", "/engine-rest/task/count").text() + " of tasks, the county's office "
				+ city.get("sjb", "/api/files").body().path("total") + " files";
	}

	private static SmallCity small(Child child) {
		var greeting = child.greeting().split(" ");
		// copies of people have the passwords of those they were copied from
		var city = new City(Integer.parseInt(greeting[0]),
				(account) -> City.password(account.replaceFirst("(?<=^[sw])\\d+", SmallCity.HERE)));
		return new SmallCity(city, new Leave(LocalDate.parse(greeting[1])));
	}

	/** In milliseconds; the first call warms up and does not count. */
	private static double[] times(String name, Calls.Call call) {
		var times = new ArrayList<Double>();
		var end = System.nanoTime() + LONGEST.toNanos();
		for (int n = 0; n <= CALLS && System.nanoTime() < end; n++) {
			call.before().accept(n);
			var begin = System.nanoTime();
			var answer = call.made().apply(n);
			times.add((System.nanoTime() - begin) / 1e6);
			if (answer.status() >= 300) {
				throw new IllegalStateException(name + ": " + answer.status() + " " + answer.text());
			}
		}
		return times.stream().skip((times.size() > 1) ? 1 : 0).mapToDouble(Double::doubleValue).sorted().toArray();
	}

	private static double percentile(double[] sorted, int percent) {
		return sorted[Math.max(1, (sorted.length * percent + 99) / 100) - 1];
	}

}
