package org.shegong.web.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of a workbook, every cell as the text a person would read in it. */
record XlsxSheets(byte[] bytes) {

	/**
	 * Built-in date formats, the Chinese ones included, which have no text of their own
	 * in the file.
	 */
	private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53,
			54, 57, 58);

	List<Grid> grids() {
		try (var book = new ReadableWorkbook(new ByteArrayInputStream(this.bytes), new ReadingOptions(true, true))) {
			var grids = new ArrayList<Grid>();
			for (var sheet : book.getSheets()
				.filter((each) -> each.getVisibility() == SheetVisibility.VISIBLE)
				.toList()) {
				grids.add(grid(sheet));
			}
			return grids;
		}
		catch (Unreadable ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new Unreadable("无法读取工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传");
		}
	}

	private static Grid grid(Sheet sheet) throws IOException {
		try (var rows = sheet.openStream()) {
			return new Grid(sheet.getName(),
					rows.map(XlsxSheets::row).filter((row) -> !row.blank()).limit(Grid.MOST_ROWS + 1L).toList());
		}
	}

	private static Grid.Row row(Row row) {
		var cells = IntStream.range(0, Math.min(row.getCellCount(), Grid.MOST_CELLS))
			.mapToObj((index) -> row.getOptionalCell(index).map(XlsxSheets::text).orElse(""))
			.toList();
		return new Grid.Row(row.getRowNum(), cells);
	}

	private static String text(Cell cell) {
		var raw = cell.getRawValue();
		if (raw != null && holdsNumber(cell)) {
			return isDate(cell) ? cell.asDate().toLocalDate().toString()
					: new BigDecimal(raw).stripTrailingZeros().toPlainString();
		}
		return (cell.getType() == CellType.FORMULA) ? Objects.requireNonNullElse(raw, "") : cell.getText();
	}

	private static boolean holdsNumber(Cell cell) {
		return cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue());
	}

	private static boolean isNumber(String raw) {
		return raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
	}

	private static boolean isDate(Cell cell) {
		if (cell.getDataFormatId() != null && DATE_FORMATS.contains(cell.getDataFormatId())) {
			return true;
		}
		var format = cell.getDataFormatString();
		return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[yd].*");
	}

}
