package org.shegong.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.shegong.support.SqlCounter;

/** What was measured on one database. */
record Result(Database database, int cases, int clients, double seconds, Timings timings, SqlCounter.Count sql) {

	/** A table that can be pasted into a text. */
	static String table(List<Result> results) {
		var steps = Arrays.stream(Step.values()).map((step) -> " " + step + " |").collect(Collectors.joining());
		var columns = 5 + Step.values().length + 3;
		return "| database | cases | clients | seconds | cases/s |" + steps + " SQL/case | batched rows | commits |\n|"
				+ "---|".repeat(columns) + "\n" + results.stream().map(Result::line).collect(Collectors.joining("\n"))
				+ "\n\nSteps: p50 / p99 in ms. SQL, rows in batches and commits: per case; a batch is one SQL.";
	}

	private String line() {
		var steps = Arrays.stream(Step.values())
			.map((step) -> String.format(Locale.ROOT, " %.0f / %.0f |", this.timings.percentile(step, 50),
					this.timings.percentile(step, 99)))
			.collect(Collectors.joining());
		return String.format(Locale.ROOT, "| %s | %d | %d | %.1f | %.1f |%s %.0f | %.0f | %.1f |", this.database,
				this.cases, this.clients, this.seconds, this.cases / this.seconds, steps,
				perCase(this.sql.statements()), perCase(this.sql.batched()), perCase(this.sql.commits()));
	}

	private double perCase(long count) {
		return (double) count / this.cases;
	}

}
