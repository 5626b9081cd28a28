package org.shegong.web.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.dhatim.fastexcel.Workbook;

/** An empty roster with Chinese titles; required columns are marked. */
public class Template {

	private static final int ROWS_READY = 500;

	private static final int WIDTH = 16;

	public byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "shegong", null)) {
			for (var sheet : Sheet.values()) {
				fill(book, sheet);
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
	private static void fill(Workbook book, Sheet sheet) {
		var page = book.newWorksheet(sheet.title());
		int index = 0;
		for (var column : sheet.columns()) {
			page.value(0, index, column.title() + (column.required() ? "*" : ""));
			page.width(index, WIDTH);
			index++;
		}
		page.range(1, 0, ROWS_READY, index - 1).style().format("@").set();
		page.range(0, 0, 0, index - 1).style().bold().fillColor("D9E2F3").set();
		page.freezePane(0, 1);
	}

}
