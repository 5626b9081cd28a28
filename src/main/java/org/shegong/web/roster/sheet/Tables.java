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

	private final List<Fault> faults = new Faults();

	private boolean misshapen;

	private boolean illegible;

	private Tables(List<Sheet> known) {
		this.known = known;
	}

	/** Reads a file as far as it can be read; what cannot becomes a fault. */
	public static Tables of(RosterFile file, List<Sheet> known) {
		var tables = new Tables(known);
		try {
			var all = file.grids(known).stream().filter((grid) -> !isRemark(grid)).toList();
			all.stream().filter(Grid::hidden).forEach(tables::refuseHidden);
			var grids = all.stream().filter((grid) -> !grid.hidden()).toList();
			if (known.size() == 1 && grids.size() == 1) {
				tables.add(known.get(0), grids.get(0));
			}
			else {
				grids.forEach(tables::add);
			}
			tables.faults.addAll(file.unread());
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
		var header = Grid.Row.of(0, List.copyOf(titles));
		var grid = new ArrayList<Grid.Row>(List.of(header));
		for (var row : rows) {
			grid.add(Grid.Row.of(grid.size(), titles.stream().map((title) -> written(row.get(title))).toList()));
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
		return REMARKS.contains(Plain.word(grid.name()));
	}

	/** Lists that only offer choices are hidden too, and are no sheets of ours. */
	private void refuseHidden(Grid grid) {
		var meant = this.known.stream()
			.anyMatch((sheet) -> sheet.isCalled(grid.name()) || Header.find(sheet, grid).isPresent());
		if (meant && grid.rows().size() > 1) {
			this.faults
				.add(new Fault(grid.shown(), 0, null, "表“%s”是隐藏的，里面有内容；请取消隐藏并核对，或删除该表后再上传".formatted(grid.shown())));
		}
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
			this.faults.add(new Fault(grid.shown(), 0, null, "不认识表“%s”，表名只能是 %s".formatted(grid.shown(),
					this.known.stream().map(Sheet::named).collect(Collectors.joining("、")))));
		}
	}

	private void add(Sheet sheet, Grid grid) {
		this.lines.put(sheet.id(), read(sheet, grid));
	}

	private List<Line> read(Sheet sheet, Grid grid) {
		grid.refuseMore(sheet.mostRows());
		var found = Header.find(sheet, grid);
		if (found.isEmpty()) {
			this.misshapen = true;
			this.faults.add(new Fault(sheet.id(), grid.rows().isEmpty() ? 1 : grid.rows().get(0).number(), null,
					"表“%s”找不到表头：第一行应为列名，至少要有 %s".formatted(grid.shown(), sheet.needed())));
			return List.of();
		}
		var before = this.faults.size();
		var header = Header.read(sheet, found.get(), this.faults);
		this.misshapen |= this.faults.size() > before;
		refuseMerged(sheet, grid, header);
		var rows = grid.spread(header.row().number())
			.rows()
			.stream()
			.filter((row) -> row.number() > header.row().number() && header.isFilled(row))
			.toList();
		if (header.isFlawed()) {
			this.illegible = true;
			return List.of();
		}
		if (header.isBeside(rows)) {
			return beside(sheet, rows);
		}
		complainOfOverruns(sheet, rows.stream().filter(header::isOverrun).toList());
		return rows.stream().map((row) -> line(sheet, row, header)).toList();
	}

	/** Merged over several columns, or over the header, nobody can say what is meant. */
	private void refuseMerged(Sheet sheet, Grid grid, Header header) {
		int row = header.row().number();
		grid.merges()
			.stream()
			.filter((merge) -> merge.reachesBelow(row) && !merge.isPlainBelow(row) && header.isUnder(merge))
			.filter((merge) -> merge.isOver(grid.rows()))
			.forEach((merge) -> this.faults.add(new Fault(sheet.id(), merge.firstRow(), null,
					"%s 是合并单元格，看不出各行各列的内容，请取消合并并逐格填写".formatted(merge.name()))));
	}

	/**
	 * Whether a header was found wrong, so that nothing can be said about the rows below.
	 */
	public boolean misshapen() {
		return this.misshapen;
	}

	/**
	 * Whether a sheet could not be read at all, so that what others refer to may only
	 * seem to be missing.
	 */
	public boolean illegible() {
		return this.illegible;
	}

	private List<Line> beside(Sheet sheet, List<Grid.Row> rows) {
		this.misshapen = true;
		this.illegible = true;
		this.faults.add(new Fault(sheet.id(), rows.get(0).number(), null,
				"第%d–%d行与表头错开了列（有内容不在任何列名之下、首列为空，或编号列下不是编号），请把各行与列名对齐后再上传，其余内容对齐后再检查".formatted(rows.get(0).number(),
						rows.get(rows.size() - 1).number())));
		return List.of();
	}

	private void complainOfOverruns(Sheet sheet, List<Grid.Row> rows) {
		if (rows.isEmpty()) {
			return;
		}
		int first = rows.get(0).number();
		var where = (rows.size() == 1) ? ""
				: "第%d–%d行共%d行".formatted(first, rows.get(rows.size() - 1).number(), rows.size());
		this.faults.add(new Fault(sheet.id(), first, null, where + "有内容不在任何列名之下，请对齐列、补上列名或删除"));
	}

	private Line line(Sheet sheet, Grid.Row row, Header header) {
		var line = new Line(sheet, row, header.places(), this.faults);
		line.complainOfFlaws();
		return line;
	}

}
