package org.shegong.web.roster.sheet;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/** Reads the rows of a page of a workbook; rows without anything are left out. */
record RowReader(Xml xml, CellReader cells) {

	private static final int LETTERS = 26;

	List<Grid.Row> rows() throws XMLStreamException {
		var rows = new ArrayList<Grid.Row>();
		int number = 0;
		while (rows.size() <= Grid.MOST_ROWS
				&& this.xml.goTo(() -> this.xml.begins("row") || this.xml.ends("sheetData"))
				&& !this.xml.ends("sheetData")) {
			var named = this.xml.attribute("r");
			number = (named != null) ? Integer.parseInt(named) : number + 1;
			var row = new Grid.Row(number, row());
			if (!row.blank()) {
				rows.add(row);
			}
		}
		return rows;
	}

	/** What is merged is written behind the rows. */
	List<Merge> merges() throws XMLStreamException {
		var merges = new ArrayList<Merge>();
		while (merges.size() < Grid.MOST_ROWS && this.xml.goTo(() -> this.xml.begins("mergeCell"))) {
			Merge.of(this.xml.attribute("ref")).ifPresent(merges::add);
		}
		return merges;
	}

	private List<Cell> row() throws XMLStreamException {
		var row = new ArrayList<Cell>();
		int next = 0;
		while (this.xml.goTo(() -> this.xml.begins("c") || this.xml.ends("row")) && !this.xml.ends("row")) {
			int column = place(this.xml.attribute("r"), next);
			var cell = this.cells.read(this.xml);
			next = column + 1;
			if (!cell.isEmpty()) {
				put(row, Math.min(column, Grid.MOST_CELLS), cell);
			}
		}
		return row;
	}

	private static void put(List<Cell> row, int column, Cell cell) {
		while (row.size() <= column) {
			row.add(Cell.EMPTY);
		}
		row.set(column, cell);
	}

	/** AB7 stands in column 27; a cell without a name stands behind the one before. */
	static int place(String name, int next) {
		if (name == null) {
			return next;
		}
		int place = 0;
		for (var letter : name.replaceAll("[^A-Za-z]", "").toUpperCase().toCharArray()) {
			place = place * LETTERS + letter - 'A' + 1;
		}
		return place - 1;
	}

}
