package org.shegong.leave;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;

/**
 * A leave taken before this system was used, as the personnel file was imported with it.
 */
record PriorLeave(LeaveKind kind, Span span, Map<Integer, Days> byYear) {

	/**
	 * Reads {@code annual}, {@code 年休假} or {@code annual:3}; without a number the days
	 * between the dates count.
	 */
	static Optional<PriorLeave> read(FileEntry entry, Policy policy, LeaveDays days) {
		if (entry.request() != null || entry.value() == null) {
			return Optional.empty();
		}
		var words = entry.value().strip().split("\\s*[:：]\\s*", 2);
		return LeaveKind.named(words[0]).map((kind) -> {
			var span = Span.of(entry.date(), last(entry));
			var counted = days.charge(Counting.plain(DayUnit.of(kind, policy)), span).byYear();
			return new PriorLeave(kind, span, (words.length == 2) ? told(words[1], span) : counted);
		});
	}

	Days in(int year) {
		return this.byYear.getOrDefault(year, Days.NONE);
	}

	Days total() {
		return this.byYear.values().stream().reduce(Days.NONE, Days::plus);
	}

	private static LocalDate last(FileEntry entry) {
		return (entry.until() == null || entry.until().isBefore(entry.date())) ? entry.date() : entry.until();
	}

	private static Map<Integer, Days> told(String number, Span span) {
		var byYear = new TreeMap<Integer, Days>();
		if (number.matches("\\d{1,3}(\\.[05])?")) {
			byYear.put(span.from().getYear(), new Days((int) Math.round(2 * Double.parseDouble(number))));
		}
		return byYear;
	}

}
