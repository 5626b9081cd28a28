package org.shegong.web.roster.sheet;

import java.util.List;

/**
 * A sheet as it lies in the file: named, with numbered rows of cells.
 *
 * @param hidden whether a spreadsheet program does not show it
 */
record Grid(String name, List<Row> rows, boolean hidden) {

	/**
	 * A file with more rows than this is split, so that one upload never keeps everybody
	 * else waiting.
	 */
	static final int MOST_ROWS = 20_000;

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
		this(name, rows, false);
	}

	Grid {
		rows = rows.stream().filter((row) -> !row.blank()).toList();
		if (rows.size() > MOST_ROWS) {
			throw new Unreadable("表“%s”超过 %d 行，请拆成几个文件分次导入".formatted(name, MOST_ROWS));
		}
		if (rows.stream().anyMatch((row) -> row.cells().size() > MOST_CELLS)) {
			throw new Unreadable("表“%s”的列太多，请删除表格右侧多余的列".formatted(name));
		}
	}

}
