package org.shegong.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.dhatim.fastexcel.Workbook;
import org.shegong.support.City;
import org.shegong.support.MariaDb;

/**
 * How long a roster with every column filled takes over HTTP: as a dry run, of tables and
 * of a workbook, for the first time, and once more when nothing in it has changed.
 */
class ImportScenario {

	private static final int COMMUNITY = 20;

	private static final int TOWN = 100;

	private final PrintStream out;

	private final County county;

	private final String heap;

	ImportScenario(Settings settings, PrintStream out) {
		this.out = out;
		this.county = new County(settings.number("workers", 10_000, 200_000), COMMUNITY, TOWN);
		this.heap = settings.heap();
	}

	void run() throws Exception {
		var database = MariaDb.freshDatabase();
		try (var child = new Child(Server.class, this.heap, List.of(database)); var meter = new Meter(database)) {
			var city = new City(Integer.parseInt(child.greeting().split(" ")[0]));
			child.tell("forget");
			this.out.println("""

					| import | seconds | statements/worker | round trips/worker | commits + rollbacks \
					| CPU application, s | CPU database, s | most heap after a collection, MB |
					|---|---|---|---|---|---|---|---|""");
			var sheets = this.county.filledSheets();
			var roster = City.zip(sheets);
			row("dry run", "?dryRun=true", roster, city, child, meter);
			row("dry run, workbook", "?dryRun=true", workbook(sheets), city, child, meter);
			row("first", "", roster, city, child, meter);
			row("again", "", roster, city, child, meter);
			row("again, dry run", "?dryRun=true", roster, city, child, meter);
		}
	}

	private static byte[] workbook(Map<String, String> sheets) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "benchmark", null)) {
			sheets.forEach((name, text) -> {
				var page = book.newWorksheet(name.replace(".csv", ""));
				var rows = text.replace(",pw-", ",nobody-logs-in-").split("\n");
				for (int row = 0; row < rows.length; row++) {
					var cells = rows[row].split(",");
					for (int column = 0; column < cells.length; column++) {
						page.value(row, column, cells[column]);
					}
				}
			});
		}
		return bytes.toByteArray();
	}

	private void row(String title, String query, byte[] roster, City city, Child child, Meter meter) throws Exception {
		var before = meter.read(child.pid());
		var begin = System.nanoTime();
		imported(city.upload("admin", "/api/roster" + query, "file", "roster.zip", roster));
		var seconds = (System.nanoTime() - begin) / 1e9;
		var cost = meter.read(child.pid()).minus(before);
		double workers = this.county.workers();
		this.out.printf("| %s | %.1f | %.2f | %.2f | %d | %.1f | %.1f | %s |%n", title, seconds,
				cost.statements() / workers, cost.roundTrips() / workers, cost.ends(), cost.application() / 1e3,
				cost.database() / 1e3, child.tell("heap"));
	}

	private static JsonNode imported(City.Answer answer) throws IOException {
		if (answer.status() != 200) {
			throw new IOException("the roster was not taken: " + answer.text());
		}
		return answer.body();
	}

}
