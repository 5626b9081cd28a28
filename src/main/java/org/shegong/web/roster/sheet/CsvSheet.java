package org.shegong.web.roster.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A sheet written as comma-separated values. */
record CsvSheet(String name, byte[] bytes) {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

	Grid grid() {
		var text = Text.of(this.bytes).content();
		var rows = new ArrayList<Grid.Row>();
		try (var parser = CSVParser.parse(text, FORMAT)) {
			for (var line : parser) {
				rows.add(new Grid.Row((int) line.getRecordNumber(), List.of(line.values())));
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new Unreadable("表“%s”第 %d 行附近的引号不成对，请检查后重新导出 CSV".formatted(this.name, rows.size() + 1));
		}
		return new Grid(this.name, rows);
	}

}
