package org.shegong.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workbook written part by part, with everything that offices' programs put into it and
 * libraries do not.
 */
public class RawWorkbook {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

	private final Map<String, List<String>> sheets = new LinkedHashMap<>();

	private final Set<String> hidden = new HashSet<>();

	private final Map<String, List<String>> merged = new LinkedHashMap<>();

	private final String properties;

	private RawWorkbook(String properties) {
		this.properties = properties;
	}

	public static RawWorkbook ordinary() {
		return new RawWorkbook("");
	}

	/** Days counted from 1904. */
	public static RawWorkbook since1904(String yes) {
		return new RawWorkbook("date1904=\"" + yes + "\"");
	}

	/** A sheet that the program does not show. */
	public RawWorkbook hidden(String sheet) {
		this.hidden.add(sheet);
		return this;
	}

	/** Cells shown as one, such as T2:T3. */
	public RawWorkbook merged(String sheet, String cells) {
		this.merged.computeIfAbsent(sheet, (name) -> new ArrayList<>()).add("<mergeCell ref=\"" + cells + "\"/>");
		return this;
	}

	/** A row of cells: texts as they are, anything else as its own XML. */
	public RawWorkbook row(String sheet, Object... cells) {
		var rows = this.sheets.computeIfAbsent(sheet, (name) -> new ArrayList<>());
		var row = new StringBuilder("<row r=\"" + (rows.size() + 1) + "\">");
		for (int index = 0; index < cells.length; index++) {
			var name = (char) ('A' + index) + "" + (rows.size() + 1);
			row.append(((cells[index] instanceof Cell cell) ? cell.xml() : text(String.valueOf(cells[index])).xml())
				.replace("<c", "<c r=\"" + name + "\""));
		}
		rows.add(row.append("</row>").toString());
		return this;
	}

	/** A cell of the file. */
	public record Cell(String xml) {
	}

	public static Cell text(String text) {
		return new Cell("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
	}

	/** How the text is pronounced is written above it. */
	public static Cell pronounced(String text, String sound) {
		return new Cell("<c t=\"inlineStr\"><is><r><t>" + text + "</t></r><rPh sb=\"0\" eb=\"1\"><t>" + sound
				+ "</t></rPh></is></c>");
	}

	public static Cell number(String number) {
		return new Cell("<c><v>" + number + "</v></c>");
	}

	/** A number shown as a date. */
	public static Cell day(int number) {
		return new Cell("<c s=\"1\"><v>" + number + "</v></c>");
	}

	/** A number shown with zeros in front, four digits in all. */
	public static Cell padded(int number) {
		return new Cell("<c s=\"3\"><v>" + number + "</v></c>");
	}

	/** A number shown as a year and a month. */
	public static Cell month(int number) {
		return new Cell("<c s=\"2\"><v>" + number + "</v></c>");
	}

	public static Cell error(String error) {
		return new Cell("<c t=\"e\"><v>" + error + "</v></c>");
	}

	/** A formula that nobody has computed yet. */
	public static Cell formula(String formula) {
		return new Cell("<c><f>" + formula + "</f><v></v></c>");
	}

	/** A formula with its result. */
	public static Cell computed(String formula, String type, String result) {
		return new Cell("<c t=\"" + type + "\"><f>" + formula + "</f><v>" + result + "</v></c>");
	}

	public byte[] bytes() {
		var parts = new LinkedHashMap<String, String>();
		parts.put("[Content_Types].xml",
				HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
		parts.put("_rels/.rels", relations(List.of(relation("r1", "officeDocument", "xl/workbook.xml"))));
		var pages = new StringBuilder();
		var relations = new ArrayList<>(List.of(relation("s", "styles", "styles.xml")));
		int number = 0;
		for (var sheet : this.sheets.entrySet()) {
			number++;
			pages.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"p%d\"%s/>".formatted(sheet.getKey(), number, number,
					this.hidden.contains(sheet.getKey()) ? " state=\"hidden\"" : ""));
			relations.add(relation("p" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
			parts.put("xl/worksheets/sheet" + number + ".xml",
					HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + String.join("", sheet.getValue())
							+ "</sheetData><mergeCells>"
							+ String.join("", this.merged.getOrDefault(sheet.getKey(), List.of()))
							+ "</mergeCells></worksheet>");
		}
		parts.put("xl/workbook.xml", HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr "
				+ this.properties + "/><sheets>" + pages + "</sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels", relations(relations));
		parts.put("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN
				+ "\"><numFmts count=\"2\"><numFmt numFmtId=\"177\" formatCode=\"0000\"/><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
				+ "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>");
		return City.zip(parts);
	}

	private static String relations(List<String> relations) {
		return HEAD + "<Relationships xmlns=\"" + PACKAGE + "\">" + String.join("", relations) + "</Relationships>";
	}

	private static String relation(String id, String type, String target) {
		return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
