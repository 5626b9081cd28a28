package org.shegong.web.roster.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A sheet written as values separated by commas, tabs or semicolons. */
record CsvSheet(String name, byte[] bytes) {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

	private static final int LINES_LOOKED_AT = 10;

	/**
	 * @param cells keep what is read
	 */
	Grid grid(Cells cells) {
		var text = Text.of(this.bytes).content();
		var rows = new ArrayList<Grid.Row>();
		try (var parser = CSVParser.parse(text, FORMAT.builder().setDelimiter(delimiter(text)).get())) {
			for (var line : parser) {
				rows.add(new Grid.Row((int) line.getRecordNumber(),
						line.stream().map((written) -> cells.one(Cell.of(written))).toList()));
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new Unreadable("表“%s”第 %d 行附近的引号不成对，请检查后重新导出 CSV".formatted(Grid.shown(this.name), rows.size() + 1));
		}
		return new Grid(this.name, rows);
	}

	/** What stands most often in one of the first lines, the header being among them. */
	private static char delimiter(String text) {
		return Stream.of(',', '\t', ';')
			.max(Comparator.comparingLong((candidate) -> most(text, candidate) * 2 + ((candidate == ',') ? 1 : 0)))
			.orElseThrow();
	}

	private static long most(String text, char candidate) {
		return text.lines()
			.limit(LINES_LOOKED_AT)
			.mapToLong((line) -> line.chars().filter((letter) -> letter == candidate).count())
			.max()
			.orElse(0);
	}

}
