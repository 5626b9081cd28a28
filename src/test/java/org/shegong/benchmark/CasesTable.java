package org.shegong.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The contenders side by side; the first is what the others are measured by. */
record CasesTable(List<Windows> all) {

	String speed() {
		var steps = Arrays.stream(Step.values()).map((step) -> " " + step + " |").collect(Collectors.joining());
		return "| contender | cases/s | ratio |" + steps + "\n|" + "---|".repeat(3 + Step.values().length) + "\n"
				+ this.all.stream().map(this::speed).collect(Collectors.joining("\n"))
				+ "\n\ncases/s and ratio: least..most of the windows. Steps: p50 / p99 in ms.";
	}

	private String speed(Windows one) {
		var first = this.all.get(0).rates();
		var ratios = IntStream.range(0, first.size()).mapToObj((n) -> one.rates().get(n) / first.get(n)).toList();
		var steps = Arrays.stream(Step.values())
			.map((step) -> one.timings().has(step)
					? text(" %.0f / %.0f |", one.timings().percentile(step, 50), one.timings().percentile(step, 99))
					: " |")
			.collect(Collectors.joining());
		return "| " + one.contender().name() + " | " + range("%.1f", one.rates()) + " | " + range("%.2f", ratios) + " |"
				+ steps;
	}

	private static String range(String format, List<Double> values) {
		var sorted = values.stream().sorted().toList();
		return text(format + ".." + format, sorted.get(0), sorted.get(sorted.size() - 1));
	}

	String cost() throws IOException {
		var lines = new StringBuilder("""
				| contender | statements | prepares | round trips | commits + rollbacks | CPU application, ms \
				| CPU database, ms | seconds to ready | resident, MB |
				|---|---|---|---|---|---|---|---|---|
				""");
		for (var one : this.all) {
			lines.append(cost(one)).append('\n');
		}
		return lines + "\nUntil seconds: per case. Resident: at the end.";
	}

	private static String cost(Windows one) throws IOException {
		var cost = one.cost();
		double cases = one.cases();
		var child = one.contender().child();
		return text("| %s | %.0f | %.0f | %.0f | %.1f | %.0f | %.0f | %.1f | %d |", one.contender().name(),
				cost.statements() / cases, cost.prepares() / cases, cost.roundTrips() / cases, cost.ends() / cases,
				cost.application() / cases, cost.database() / cases, child.secondsToReady(),
				Meter.resident(child.pid()));
	}

	private static String text(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
