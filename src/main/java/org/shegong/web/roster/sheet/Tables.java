package org.shegong.web.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The known sheets of an uploaded file as lines with named columns, and everything found
 * wrong in them so far.
 */
public class Tables {

	/** The sheet of a template that explains. */
	static final String REMARK = "填表说明";

	/** Sheets that explain and are not read. */
	private static final Set<String> REMARKS = Set.of("说明", REMARK, "readme");

	private final List<Sheet> known;

	private final Map<String, List<Line>> lines = new HashMap<>();

	private final List<Fault> faults = new ArrayList<>();

	private Tables(List<Sheet> known) {
		this.known = known;
	}

	/** Reads a file as far as it can be read; what cannot becomes a fault. */
	public static Tables of(RosterFile file, List<Sheet> known) {
		var tables = new Tables(known);
		try {
			var grids = file.grids(known).stream().filter((grid) -> !isRemark(grid)).toList();
			if (known.size() == 1 && grids.size() == 1) {
				tables.add(known.get(0), grids.get(0));
			}
			else {
				grids.forEach(tables::add);
			}
			if (tables.lines.isEmpty() && tables.faults.isEmpty()) {
				tables.faults.add(Fault.ofFile("文件中没有可导入的表，至少需要 %s 中的一张"
					.formatted(known.stream().map(Sheet::id).collect(Collectors.joining("、")))));
			}
		}
		catch (Unreadable ex) {
			tables.faults.add(Fault.ofFile(ex.getMessage()));
		}
		return tables;
	}

	/**
	 * Rows that come without a file, as column names with what is written under them; a
	 * column that is left out counts as empty. The first row is number 1.
	 */
	public static Tables of(Sheet sheet, List<? extends Map<String, ?>> rows) {
		var tables = new Tables(List.of(sheet));
		var titles = new LinkedHashSet<>(sheet.columns().stream().map(Column::name).toList());
		rows.forEach((row) -> titles.addAll(row.keySet()));
		var header = new Grid.Row(0, List.copyOf(titles));
		var grid = new ArrayList<Grid.Row>(List.of(header));
		for (var row : rows) {
			grid.add(new Grid.Row(grid.size(), titles.stream().map((title) -> written(row.get(title))).toList()));
		}
		tables.add(sheet, new Grid(sheet.id(), grid));
		return tables;
	}

	private static String written(Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** The lines of a sheet, none when the sheet is not in the file. */
	public List<Line> lines(Sheet sheet) {
		return this.lines.getOrDefault(sheet.id(), List.of());
	}

	/** Filled further while the lines are read. */
	public List<Fault> faults() {
		return this.faults;
	}

	private static boolean isRemark(Grid grid) {
		return REMARKS.contains(grid.name().strip().toLowerCase());
	}

	private void add(Grid grid) {
		var sheet = this.known.stream().filter((each) -> each.isCalled(grid.name())).findFirst().orElse(null);
		if (sheet != null && this.lines.containsKey(sheet.id())) {
			this.faults.add(new Fault(sheet.id(), 0, null, "表“%s”出现了两次，请合并为一张".formatted(sheet.id())));
		}
		else if (sheet != null) {
			add(sheet, grid);
		}
		else if (!grid.rows().isEmpty()) {
			this.faults.add(new Fault(grid.name(), 0, null, "不认识表“%s”，表名只能是 %s".formatted(grid.name(),
					this.known.stream().map(Sheet::named).collect(Collectors.joining("、")))));
		}
	}

	private void add(Sheet sheet, Grid grid) {
		this.lines.put(sheet.id(), read(sheet, grid));
	}

	private List<Line> read(Sheet sheet, Grid grid) {
		if (grid.rows().isEmpty()) {
			this.faults.add(new Fault(sheet.id(), 1, null, "表“%s”没有表头，第一行应为列名".formatted(sheet.id())));
			return List.of();
		}
		var header = grid.rows().get(0);
		var places = places(sheet, header);
		for (var column : sheet.columns()) {
			if (column.required() && !places.containsKey(column.name())) {
				this.faults.add(new Fault(sheet.id(), header.number(), column.name(),
						"缺少必需的列“%s”（%s），请在表头补上".formatted(column.name(), column.title())));
			}
		}
		return grid.rows().stream().skip(1).map((row) -> line(sheet, header, row, places)).toList();
	}

	private Map<String, Integer> places(Sheet sheet, Grid.Row header) {
		var places = new HashMap<String, Integer>();
		for (int index = 0; index < header.cells().size(); index++) {
			var title = header.cell(index);
			if (title.isEmpty()) {
				continue;
			}
			var column = sheet.column(title).orElse(null);
			if (column == null) {
				this.faults.add(new Fault(sheet.id(), header.number(), title,
						sheet.ban(title)
							.map((ban) -> "列“%s”请删除：%s".formatted(title, ban.reason()))
							.orElseGet(() -> "不认识列“%s”，请改用模板中的列名或删除该列".formatted(title))));
			}
			else if (places.putIfAbsent(column.name(), index) != null) {
				this.faults
					.add(new Fault(sheet.id(), header.number(), column.name(), "列“%s”出现了两次，请只保留一列".formatted(title)));
			}
		}
		return places;
	}

	private Line line(Sheet sheet, Grid.Row header, Grid.Row row, Map<String, Integer> places) {
		var cells = new HashMap<String, String>();
		places.forEach((column, index) -> cells.put(column, row.cell(index)));
		for (int index = 0; index < row.cells().size(); index++) {
			if (!row.cell(index).isEmpty() && header.cell(index).isEmpty()) {
				this.faults
					.add(new Fault(sheet.id(), row.number(), null, "“%s”不在任何列名之下，请对齐列或删除".formatted(row.cell(index))));
			}
		}
		return new Line(sheet, row.number(), cells, this.faults);
	}

}
