package org.shegong.web.roster.sheet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The row of a sheet that names the columns; titles may stand above it.
 *
 * @param places of the known columns by name
 * @param skipped places of columns that only number the rows
 */
record Header(Grid.Row row, Map<String, Integer> places, Set<Integer> skipped) {

	private static final int ROWS_LOOKED_AT = 10;

	private static final int LETTERS = 26;

	/** Columns of which one names a row of a sheet. */
	private static final List<String> CODES = List.of("code", "account", "worker");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final int FIRST_BEYOND_ASCII = 128;

	private static final String CODE = "[a-zA-Z0-9][a-zA-Z0-9@_.-]*";

	/** Among the first rows the one that names most columns; two at least. */
	static Optional<Grid.Row> find(Sheet sheet, Grid grid) {
		long needed = Math.min(2, sheet.columns().size());
		return grid.rows()
			.stream()
			.limit(ROWS_LOOKED_AT)
			.filter((row) -> named(sheet, row) >= needed)
			.max(Comparator.comparingLong((row) -> named(sheet, row) * 1000 - grid.rows().indexOf(row)));
	}

	private static long named(Sheet sheet, Grid.Row row) {
		return row.cells()
			.stream()
			.filter((cell) -> !cell.isEmpty())
			.flatMap((cell) -> sheet.column(cell.text()).stream())
			.distinct()
			.count();
	}

	/** Reads it; what cannot be used becomes a fault. */
	static Header read(Sheet sheet, Grid.Row row, List<Fault> faults) {
		var header = new Header(row, new HashMap<>(), new HashSet<>());
		for (int index = 0; index < row.cells().size(); index++) {
			if (row.cell(index).flaw() != null) {
				faults.add(header.flawed(sheet, index));
			}
			else if (!row.cell(index).isEmpty()) {
				header.place(sheet, index, faults);
			}
		}
		if (!header.isFlawed()) {
			header.demand(sheet, faults);
		}
		return header;
	}

	/** Whether nobody can say what stands below some of its cells. */
	boolean isFlawed() {
		return this.row.cells().stream().anyMatch((cell) -> cell.flaw() != null);
	}

	private Fault flawed(Sheet sheet, int index) {
		var place = (char) ('A' + index % LETTERS) + "" + this.row.number();
		var cell = (index < LETTERS) ? place : (char) ('A' + index / LETTERS - 1) + place;
		return new Fault(sheet.id(), this.row.number(), null,
				"表头单元格 %s（第%d列）%s".formatted(cell, index + 1, this.row.cell(index).flaw()));
	}

	private void demand(Sheet sheet, List<Fault> faults) {
		for (var column : sheet.columns()) {
			if (column.required() && !this.places.containsKey(column.name())) {
				faults.add(new Fault(sheet.id(), this.row.number(), column.name(),
						"缺少必需的列“%s”（%s），请在表头补上".formatted(column.name(), column.title())));
			}
		}
	}

	private void place(Sheet sheet, int index, List<Fault> faults) {
		var title = this.row.cell(index).text();
		if (sheet.isNumbering(title)) {
			this.skipped.add(index);
			return;
		}
		var column = sheet.column(title).orElse(null);
		if (column == null) {
			faults.add(unknown(sheet, title));
		}
		else if (this.places.putIfAbsent(column.name(), index) != null) {
			faults.add(new Fault(sheet.id(), this.row.number(), column.name(), "列“%s”出现了两次，请只保留一列".formatted(title)));
		}
	}

	private Fault unknown(Sheet sheet, String title) {
		var shown = new Shown(title, false).text();
		var name = shown.equals("“" + title + "”") ? title : shown;
		return sheet.ban(title)
			.map((ban) -> new Fault(sheet.id(), this.row.number(), name, "列%s请删除：%s".formatted(shown, ban.reason())))
			.orElseGet(() -> new Fault(sheet.id(), this.row.number(), name, "不认识列%s，请改用模板中的列名或删除该列".formatted(shown),
					"unknown column"));
	}

	/** Whether a row says anything but its own number. */
	boolean isFilled(Grid.Row line) {
		for (int index = 0; index < line.cells().size(); index++) {
			if (!line.cell(index).isEmpty() && !this.skipped.contains(index)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the rows lie some cells beside it: most have something under no title, or
	 * the codes of all of them stand one cell to the right, or what belongs behind the
	 * code stands in its place.
	 */
	boolean isBeside(List<Grid.Row> lines) {
		long over = lines.stream().filter(this::isOverrun).count();
		if (lines.size() > 1 && over * 2 > lines.size()) {
			return true;
		}
		int first = this.places.values().stream().mapToInt(Integer::intValue).min().orElse(0);
		return lines.size() > 1 && (lines.stream()
			.allMatch((line) -> line.cell(first).isEmpty() && line.cell(first + 1).text().matches(CODE))
				|| lines.stream().allMatch(this::isToTheLeft));
	}

	/**
	 * Whether a name stands where the code should, or something else than a name does.
	 */
	private boolean isToTheLeft(Grid.Row line) {
		for (var code : CODES) {
			if (this.places.containsKey(code)) {
				return HAN.matcher(line.cell(this.places.get(code)).text()).find();
			}
		}
		var name = this.places.containsKey("name") ? line.cell(this.places.get("name")).text() : "";
		return !name.isEmpty() && name.chars().allMatch((letter) -> letter < FIRST_BEYOND_ASCII)
				&& name.chars().anyMatch(Character::isDigit);
	}

	/** Whether merged cells reach into its columns. */
	boolean isUnder(Merge merge) {
		return this.places.values()
			.stream()
			.anyMatch((place) -> place >= merge.column() && place <= merge.lastColumn());
	}

	/** Whether a row has something under no title. */
	boolean isOverrun(Grid.Row line) {
		for (int index = 0; index < line.cells().size(); index++) {
			if (!line.cell(index).isEmpty() && this.row.cell(index).isEmpty()) {
				return true;
			}
		}
		return false;
	}

}
