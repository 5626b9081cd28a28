package org.shegong.web.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells of a workbook that are shown as one: only the first of them holds what is shown.
 *
 * @param name as the spreadsheet program names them, such as T2:T3
 * @param column the first, from 0
 */
record Merge(String name, int firstRow, int lastRow, int column, int lastColumn) {

	private static final Pattern NAME = Pattern
		.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

	static Optional<Merge> of(String name) {
		return Optional.ofNullable(name)
			.map(NAME::matcher)
			.filter((parts) -> parts.matches())
			.map((parts) -> new Merge(name, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(4)),
					RowReader.place(parts.group(1), 0), RowReader.place(parts.group(3), 0)));
	}

	/** Whether it is about the rows below another one alone and about one column. */
	boolean isPlainBelow(int row) {
		return this.firstRow > row && this.column == this.lastColumn;
	}

	boolean reachesBelow(int row) {
		return this.lastRow > row;
	}

	/** Whether it reaches over a row that says anything; rows are in order. */
	boolean isOver(List<Grid.Row> rows) {
		int begin = begin(rows);
		return begin < rows.size() && rows.get(begin).number() <= this.lastRow;
	}

	/** What is shown holds for all rows of it that say anything at all. */
	void spread(List<Grid.Row> rows) {
		var shown = Cell.EMPTY;
		for (int at = begin(rows); at < rows.size() && rows.get(at).number() <= this.lastRow; at++) {
			if (rows.get(at).number() == this.firstRow) {
				shown = rows.get(at).cell(this.column);
			}
			else {
				rows.set(at, with(rows.get(at), shown));
			}
		}
	}

	/** Looked up in halves: a sheet may have as many merges as rows. */
	private int begin(List<Grid.Row> rows) {
		int begin = 0;
		for (int end = rows.size(); begin < end;) {
			int middle = (begin + end) >>> 1;
			if (rows.get(middle).number() < this.firstRow) {
				begin = middle + 1;
			}
			else {
				end = middle;
			}
		}
		return begin;
	}

	private Grid.Row with(Grid.Row row, Cell cell) {
		var cells = new ArrayList<>(row.cells());
		while (cells.size() <= this.column) {
			cells.add(Cell.EMPTY);
		}
		cells.set(this.column, cell);
		return new Grid.Row(row.number(), cells);
	}

}
