package org.shegong.web.pay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of changed pay as a workbook. */
record PayBook(String title, List<PayRow> rows) {

	private static final List<String> HEADS = List.of("序号", "类别", "姓名", "编号", "单位", "生效或发生日期", "内容", "依据");

	private static final List<Integer> WIDTHS = List.of(6, 12, 12, 14, 24, 16, 60, 60);

	byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "Shegong", null)) {
			var sheet = book.newWorksheet("工资变动表");
			head(sheet);
			for (int row = 0; row < this.rows.size(); row++) {
				write(sheet, row + 2, cells(row + 1, this.rows.get(row)));
			}
			book.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void head(Worksheet sheet) {
		sheet.value(0, 0, this.title);
		sheet.range(0, 0, 0, HEADS.size() - 1).merge();
		sheet.style(0, 0).bold().set();
		write(sheet, 1, HEADS);
		sheet.range(1, 0, 1, HEADS.size() - 1).style().bold().set();
		for (int column = 0; column < WIDTHS.size(); column++) {
			sheet.width(column, WIDTHS.get(column));
		}
		sheet.freezePane(0, 2);
	}

	private static List<String> cells(int number, PayRow row) {
		return List.of(String.valueOf(number), row.kind(), row.name(), row.worker(), row.unitName(),
				row.on().toString(), row.content(), (row.source() != null) ? row.source() : "");
	}

	/** Always text, so that no cell is taken for a formula. */
	private static void write(Worksheet sheet, int row, List<String> cells) {
		for (int column = 0; column < cells.size(); column++) {
			sheet.value(row, column, cells.get(column));
		}
	}

}
