package org.shegong.web.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to fill in: Chinese titles, required columns marked, and rows that are known
 * already.
 */
public class Template {

	private static final int ROWS_READY = 500;

	private static final int WIDTH = 16;

	private final Map<Sheet, List<List<String>>> pages = new LinkedHashMap<>();

	private final Map<String, String> remarks = new LinkedHashMap<>();

	/** Empty sheets. */
	public static Template of(List<Sheet> sheets) {
		var template = new Template();
		sheets.forEach((sheet) -> template.pages.put(sheet, List.of()));
		return template;
	}

	/** One sheet whose first columns are filled already. */
	public static Template of(Sheet sheet, List<List<String>> rows) {
		var template = new Template();
		template.pages.put(sheet, rows);
		return template;
	}

	/** Sheets with rows, each as what stands under the columns it names. */
	public static Template filled(Map<Sheet, List<Map<String, String>>> pages) {
		var template = new Template();
		pages.forEach((sheet, rows) -> template.pages.put(sheet, rows.stream()
			.map((row) -> sheet.columns().stream().map((column) -> row.getOrDefault(column.name(), "")).toList())
			.toList()));
		return template;
	}

	/** A sentence about a column, on a page that is not read when it comes back. */
	public Template remark(String title, String sentence) {
		this.remarks.put(title, sentence);
		return this;
	}

	public byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "shegong", null)) {
			this.pages.forEach((sheet, rows) -> fill(book.newWorksheet(sheet.title()), sheet, rows));
			if (!this.remarks.isEmpty()) {
				explain(book.newWorksheet(Tables.REMARK));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Cells are text, so that the spreadsheet program eats no leading zero and no digit
	 * of an identity number.
	 */
	private static void fill(Worksheet page, Sheet sheet, List<List<String>> rows) {
		int index = 0;
		for (var column : sheet.columns()) {
			page.value(0, index, column.title() + (column.required() ? "*" : ""));
			page.width(index, WIDTH);
			index++;
		}
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < rows.get(row).size(); column++) {
				if (!rows.get(row).get(column).isEmpty()) {
					page.value(row + 1, column, rows.get(row).get(column));
				}
			}
		}
		page.range(1, 0, Math.max(ROWS_READY, rows.size()), index - 1).style().format("@").set();
		page.range(0, 0, 0, index - 1).style().bold().fillColor("D9E2F3").set();
		page.freezePane(0, 1);
	}

	private void explain(Worksheet page) {
		int row = 0;
		for (var remark : this.remarks.entrySet()) {
			page.value(row, 0, remark.getKey());
			page.value(row, 1, remark.getValue());
			row++;
		}
		page.width(0, WIDTH);
		page.width(1, 5 * WIDTH);
	}

}
