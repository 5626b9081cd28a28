package org.shegong.web.roster.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/**
 * Reads cells of a workbook.
 *
 * @param strings texts that cells refer to
 * @param since1904 whether days are counted from 1904, as old Excel for Mac did
 * @param once keeps what is read
 */
record CellReader(List<Cell> strings, Styles styles, boolean since1904, Cells once) {

	/** As many digits as a spreadsheet program keeps and shows. */
	private static final MathContext DIGITS = new MathContext(15);

	private static final String NO_RESULT = "的公式没有算出结果，请用 Excel 或 WPS 打开并保存后再上传，或直接填写数值";

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(200_000);

	/** What lies in a cell of the file: how it is kept, and whether it was computed. */
	private record Raw(String type, String style, String value, boolean formula) {
	}

	/** Reads the cell just begun, to its end. */
	Cell read(Xml xml) throws XMLStreamException {
		var type = xml.attribute("t");
		var style = xml.attribute("s");
		String value = null;
		var formula = false;
		while (xml.goTo(() -> xml.begins("v") || xml.begins("f") || xml.begins("is") || xml.ends("c"))
				&& !xml.ends("c")) {
			if (xml.begins("f")) {
				formula = true;
			}
			else {
				value = xml.begins("v") ? xml.value() : xml.richText("is");
			}
		}
		return this.once.one(cell(new Raw((type != null) ? type : "n", style, value, formula)));
	}

	private Cell cell(Raw raw) {
		var nothing = raw.value() == null || raw.value().isEmpty() && !raw.type().equals("str");
		if (nothing) {
			return raw.formula() ? Cell.flawed(NO_RESULT) : Cell.EMPTY;
		}
		return switch (raw.type()) {
			case "s" -> this.strings.get(Integer.parseInt(raw.value().strip()));
			case "str", "inlineStr" -> Cell.of(raw.value());
			case "b" -> new Cell(raw.value().equals("1") ? "true" : "false", Cell.Origin.BOOLEAN, null);
			case "d" -> Cell.of(raw.value().replace('T', ' '));
			case "e" -> Cell.flawed("是错误值 %s，请改成正确的内容".formatted(raw.value()));
			default -> number(raw);
		};
	}

	private Cell number(Raw raw) {
		BigDecimal number;
		try {
			number = new BigDecimal(raw.value().strip());
		}
		catch (NumberFormatException ex) {
			return Cell.flawed("不是正确的数值，请重新填写");
		}
		var format = this.styles.of(raw.style());
		if (format != Styles.Format.NUMBER && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
			return Cell.of(day(number, format));
		}
		var plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
		return new Cell(plain, this.styles.shown(raw.style(), plain),
				this.since1904 ? Cell.Origin.NUMBER_1904 : Cell.Origin.NUMBER, null);
	}

	/** A first of a month of which only the month is shown is no more than the month. */
	private String day(BigDecimal number, Styles.Format format) {
		var origin = this.since1904 ? Cell.Origin.NUMBER_1904 : Cell.Origin.NUMBER;
		var day = Day.begin(new Cell("", origin, null)).plusDays(number.setScale(0, RoundingMode.FLOOR).intValue());
		return (format == Styles.Format.MONTH && day.getDayOfMonth() == 1) ? YearMonth.from(day).toString()
				: day.toString();
	}

}
