package org.shegong.web.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * A sheet that an office draws in its word processor: {@code {{label}}} stands for what
 * is filled in there, and a table's row with labels of a list comes once for each of it.
 */
public class PaperTemplate {

	private static final Pattern LABEL = Pattern.compile("\\{\\{([^{}]+)}}");

	private final byte[] docx;

	public PaperTemplate(byte[] docx) {
		this.docx = docx.clone();
	}

	/**
	 * What is filled in.
	 *
	 * @param values by label; a label without a value leaves its place empty
	 * @param lists what one row each says; the labels of a list are those of its rows
	 */
	public record Filling(Map<String, String> values, List<Rows> lists) {
	}

	/**
	 * @param labels of a row
	 */
	public record Rows(List<String> labels, List<List<String>> rows) {
	}

	/** The sheet as a file of the same kind. */
	public byte[] filled(Filling filling) {
		try (var document = new XWPFDocument(new ByteArrayInputStream(this.docx));
				var written = new ByteArrayOutputStream()) {
			document.getTables().forEach((table) -> fill(table, filling));
			document.getParagraphs().forEach((paragraph) -> fill(paragraph, filling.values()));
			document.getHeaderList().forEach((head) -> fill(head.getParagraphs(), filling.values()));
			document.getFooterList().forEach((foot) -> fill(foot.getParagraphs(), filling.values()));
			document.write(written);
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void fill(XWPFTable table, Filling filling) {
		for (var row : List.copyOf(table.getRows())) {
			var list = filling.lists().stream().filter((rows) -> isOf(row, rows)).findFirst();
			if (list.isPresent()) {
				repeat(table, row, list.get(), filling.values());
			}
			else {
				fill(row, filling.values());
			}
		}
	}

	private static boolean isOf(XWPFTableRow row, Rows list) {
		return row.getTableCells()
			.stream()
			.flatMap((cell) -> LABEL.matcher(cell.getText()).results())
			.anyMatch((label) -> list.labels().contains(label.group(1).strip()));
	}

	private static void repeat(XWPFTable table, XWPFTableRow drawn, Rows list, Map<String, String> values) {
		var place = table.getRows().indexOf(drawn);
		for (var said : list.rows()) {
			var all = new TreeMap<>(values);
			for (int at = 0; at < list.labels().size(); at++) {
				all.put(list.labels().get(at), (said.get(at) != null) ? said.get(at) : "");
			}
			var row = copy(table, drawn);
			fill(row, all);
			table.addRow(row, place++);
		}
		table.removeRow(place);
	}

	private static XWPFTableRow copy(XWPFTable table, XWPFTableRow drawn) {
		try {
			return new XWPFTableRow(CTRow.Factory.parse(drawn.getCtRow().xmlText()), table);
		}
		catch (XmlException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void fill(XWPFTableRow row, Map<String, String> values) {
		row.getTableCells().forEach((cell) -> fill(cell.getParagraphs(), values));
	}

	private static void fill(List<XWPFParagraph> paragraphs, Map<String, String> values) {
		List.copyOf(paragraphs).forEach((paragraph) -> fill(paragraph, values));
	}

	/**
	 * Word processors cut a label into runs wherever it was typed; the first one's look
	 * holds.
	 */
	private static void fill(XWPFParagraph paragraph, Map<String, String> values) {
		var text = paragraph.getText();
		if (!LABEL.matcher(text).find()) {
			return;
		}
		var filled = LABEL.matcher(text)
			.replaceAll((label) -> Matcher.quoteReplacement(values.getOrDefault(label.group(1).strip(), "")));
		var runs = new ArrayList<>(paragraph.getRuns());
		for (int at = runs.size() - 1; at > 0; at--) {
			paragraph.removeRun(at);
		}
		var run = runs.get(0);
		run.setText("", 0);
		var lines = filled.split("\n", -1);
		run.setText(lines[0], 0);
		for (int at = 1; at < lines.length; at++) {
			run.addBreak();
			run.setText(lines[at], at);
		}
	}

}
