package org.shegong.web.roster.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as it lies in the file: named, with numbered rows of cells.
 *
 * @param merges cells that are shown as one
 * @param hidden whether a spreadsheet program does not show it
 */
record Grid(String name, List<Row> rows, List<Merge> merges, boolean hidden) {

	/**
	 * A file with more rows than this is split. All workers of a large city come in one
	 * file, because a roster is taken in as a whole or not at all; the server holds what
	 * it reads until the end, and with 512 MB of heap no more than this.
	 */
	static final int MOST_ROWS = 120_000;

	static final int MOST_CELLS = 200;

	/**
	 * One row.
	 *
	 * @param number as the spreadsheet program shows it
	 */
	record Row(int number, List<Cell> cells) {

		static Row of(int number, List<String> texts) {
			return new Row(number, texts.stream().map(Cell::of).toList());
		}

		boolean blank() {
			return this.cells.stream().allMatch(Cell::isEmpty);
		}

		Cell cell(int index) {
			return (index < this.cells.size()) ? this.cells.get(index) : Cell.EMPTY;
		}

	}

	Grid(String name, List<Row> rows) {
		this(name, rows, List.of(), false);
	}

	Grid {
		rows = rows.stream().filter((row) -> !row.blank()).toList();
		refuseMore(name, rows, MOST_ROWS);
		if (rows.stream().anyMatch((row) -> row.cells().size() > MOST_CELLS)) {
			throw new Unreadable("表“%s”的列太多，请删除表格右侧多余的列".formatted(shown(name)));
		}
	}

	/** Says so where there are more rows than may be taken at once. */
	void refuseMore(int atMost) {
		refuseMore(this.name, this.rows, atMost);
	}

	private static void refuseMore(String name, List<Row> rows, int atMost) {
		if (rows.size() > atMost) {
			throw new Unreadable("表“%s”超过 %d 行，请拆成几个文件分次导入".formatted(shown(name), atMost));
		}
	}

	/**
	 * What is shown in merged cells of one column, in every row below the header that
	 * they reach over.
	 */
	Grid spread(int header) {
		var spread = new ArrayList<>(this.rows);
		this.merges.stream().filter((merge) -> merge.isPlainBelow(header)).forEach((merge) -> merge.spread(spread));
		return new Grid(this.name, spread, List.of(), this.hidden);
	}

	/** The name as a message may repeat it. */
	String shown() {
		return shown(this.name);
	}

	static String shown(String name) {
		return new Shown(name, false).text().replaceAll("^“|”$", "");
	}

}
