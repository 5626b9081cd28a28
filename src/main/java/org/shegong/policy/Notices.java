package org.shegong.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The State Council's holiday notices shipped with the product (policy.md part C). */
class Notices {

	private final Map<Integer, List<WorkCalendar.Day>> years;

	Notices() {
		var file = new InputStreamReader(Notices.class.getResourceAsStream("/holidays.csv"), StandardCharsets.UTF_8);
		try (var lines = new BufferedReader(file)) {
			this.years = lines.lines()
				.skip(1)
				.filter(line -> !line.isBlank())
				.map(Notices::day)
				.collect(Collectors.groupingBy(day -> day.date().getYear()));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("holidays.csv", unreadable);
		}
	}

	private static WorkCalendar.Day day(String line) {
		String[] columns = line.split(",");
		return new WorkCalendar.Day(LocalDate.parse(columns[0]), WorkCalendar.Kind.valueOf(columns[1].toUpperCase()),
				columns[2]);
	}

	Map<Integer, List<WorkCalendar.Day>> years() {
		return years;
	}

}
