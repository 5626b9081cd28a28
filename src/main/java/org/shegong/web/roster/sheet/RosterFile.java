package org.shegong.web.roster.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An uploaded file: a workbook (.xlsx) or a .zip of CSV files. What it is, its content
 * says and not its name.
 */
public record RosterFile(byte[] bytes) {

	/** A sheet of text is looked through as a whole. */
	private static final int MOST_BYTES = 60_000_000;

	private static final int OLD_EXCEL = 0xD0;

	/**
	 * The sheets, in the order they lie in the file.
	 * @param known what people may bring, to be named when they bring something else
	 */
	List<Grid> grids(List<Sheet> known) {
		if (this.bytes.length > 0 && (this.bytes[0] & 0xFF) == OLD_EXCEL) {
			throw new Unreadable("这是旧版 .xls 或加密的工作簿，请去掉密码并另存为 .xlsx 后上传");
		}
		if (!isArchive()) {
			throw noTables(known);
		}
		try (var archive = new Archive(this.bytes)) {
			var entries = archive.entries();
			return isWorkbook(entries) ? workbook(entries) : csvGrids(entries, known);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw damaged();
		}
	}

	/**
	 * What lies in an archive of tables and is none, so that nobody thinks it was read.
	 */
	List<Fault> unread() {
		if (!isArchive()) {
			return List.of();
		}
		try (var archive = new Archive(this.bytes)) {
			var entries = archive.entries();
			return isWorkbook(entries) ? List.of()
					: entries.stream()
						.filter((entry) -> !entry.isCsv() && !entry.hidden())
						.map((entry) -> Fault.ofFile("压缩包中的“%s”不是 .csv 文件，不能读取；请另存为 .csv，或单独上传 .xlsx，或从压缩包中删除"
							.formatted(Grid.shown(entry.fileName()))))
						.toList();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw damaged();
		}
	}

	private boolean isArchive() {
		return this.bytes.length > 1 && this.bytes[0] == 'P' && this.bytes[1] == 'K';
	}

	private static boolean isWorkbook(List<Archive.Entry> entries) {
		return entries.stream().anyMatch((entry) -> entry.name().equals("[Content_Types].xml"));
	}

	private static List<Grid> workbook(List<Archive.Entry> entries) {
		var parts = new HashMap<String, Archive.Entry>();
		entries.forEach((entry) -> parts.put(Book.plain(entry.name()), entry));
		return new Book(parts).grids();
	}

	private static List<Grid> csvGrids(List<Archive.Entry> entries, List<Sheet> known) throws IOException {
		if (entries.stream().noneMatch(Archive.Entry::isCsv)) {
			throw noTables(known);
		}
		var cells = new Cells();
		var grids = new ArrayList<Grid>();
		for (var entry : entries) {
			if (entry.isCsv() && !entry.hidden()) {
				grids.add(new CsvSheet(entry.sheetName(), entry.bytes(MOST_BYTES)).grid(cells));
			}
		}
		return grids;
	}

	private static Unreadable damaged() {
		return new Unreadable("压缩包损坏，请重新导出后上传");
	}

	private static Unreadable noTables(List<Sheet> known) {
		return new Unreadable("请上传 .xlsx 工作簿，或由 %s 打成的 .zip"
			.formatted(known.stream().map((sheet) -> sheet.id() + ".csv").collect(Collectors.joining("、"))));
	}

}
