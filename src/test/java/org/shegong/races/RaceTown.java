package org.shegong.races;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.shegong.support.City;

/** The two counties, with a hundred more social workers in one community. */
class RaceTown {

	static final int WORKERS = 100;

	private static final Path ROSTER = Path.of("src/test/resources/rosters/two-counties");

	private final City city;

	RaceTown(City city) {
		this.city = city;
	}

	City.Answer settle() throws IOException {
		var sheets = new LinkedHashMap<String, String>();
		for (var name : List.of("units.csv", "workers.csv", "posts.csv", "file.csv")) {
			sheets.put(name, Files.readString(ROSTER.resolve(name)));
		}
		sheets.merge("workers.csv", workers(0, WORKERS), (known, more) -> known.stripTrailing() + "\n" + more);
		return bring(sheets);
	}

	/** A small roster with three of them, as an office corrects it. */
	City.Answer correct(int first) throws IOException {
		var header = Files.readAllLines(ROSTER.resolve("workers.csv")).get(0);
		return bring(Map.of("workers.csv", header + "\n" + workers(first, first + 3)));
	}

	private City.Answer bring(Map<String, String> sheets) {
		return this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(sheets));
	}

	private static String workers(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((
					no) -> ("r%d,竞%d号,male,1990-01-01,,college,清河县,recruited,social-worker,qh-dm,2019-07-01,2020-03-01,"
							+ "none,,1,2024-01-01,2029-12-31,HT-r%d,,3480,pw-r%d")
						.formatted(no, no, no, no))
			.collect(Collectors.joining("\n"));
	}

	/** Whose turn it is in a round. */
	static String worker(int round) {
		return "r" + round % WORKERS;
	}

	/** A working day on which a worker has nothing else; each race has its own. */
	static LocalDate day(int race, int round) {
		var slot = race * 3 + round / WORKERS;
		return LocalDate.of(2026, 5, 12).plusWeeks(slot / 2).plusDays(slot % 2 * 2L);
	}

}
