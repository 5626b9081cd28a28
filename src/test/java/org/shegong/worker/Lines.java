package org.shegong.worker;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.shegong.account.WorkerCode;

/** Lines of files by what is stored, for tests that tell of files from before. */
public final class Lines {

	private Lines() {
	}

	public static FileEntry line(String worker, LocalDate date, String kind, String summary) {
		return line(worker, date, kind, null, null, null, summary);
	}

	public static FileEntry line(String worker, LocalDate date, String kind, String value, LocalDate until,
			String summary) {
		return line(worker, date, kind, value, until, null, summary);
	}

	public static FileEntry line(String worker, LocalDate date, String kind, String value, LocalDate until,
			BigDecimal quantity, String summary) {
		var columns = new FactColumns(FileKind.named(kind).orElseThrow()).saying(value)
			.until(until)
			.amounting(quantity);
		var fact = FactReader.read(FactsFromWords.completed(columns, date, summary, false));
		return new FileEntry(WorkerCode.of(worker), date, fact, summary).lasting(until);
	}

}
