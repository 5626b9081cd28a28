package org.shegong.web.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;

/**
 * Sheets of A4 for Word and its like: title, lines, headings and tables, page numbers
 * below. Lengths are twentieths of a point.
 */
public class Paper {

	private static final int WIDTH = 11906;

	private static final int HEIGHT = 16838;

	private static final int MARGIN = 1134;

	private static final int BODY = WIDTH - 2 * MARGIN;

	private static final int TITLE_SIZE = 18;

	private static final int HEADING_SIZE = 12;

	private static final int TEXT_SIZE = 9;

	/**
	 * 宋体 by the name that every system knows; without it the reader takes its own Song.
	 */
	private static final String SONG = "SimSun";

	private final XWPFDocument document = new XWPFDocument();

	public Paper(String title) {
		var fonts = CTFonts.Factory.newInstance();
		fonts.setEastAsia(SONG);
		fonts.setAscii("Times New Roman");
		fonts.setHAnsi("Times New Roman");
		this.document.createStyles().setDefaultFonts(fonts);
		sheets();
		var paragraph = this.document.createParagraph();
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		write(paragraph, title, TITLE_SIZE, true);
	}

	private void sheets() {
		var section = this.document.getDocument().getBody().addNewSectPr();
		var size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(WIDTH));
		size.setH(BigInteger.valueOf(HEIGHT));
		var margins = section.addNewPgMar();
		margins.setLeft(BigInteger.valueOf(MARGIN));
		margins.setRight(BigInteger.valueOf(MARGIN));
		margins.setTop(BigInteger.valueOf(MARGIN));
		margins.setBottom(BigInteger.valueOf(MARGIN));
		var number = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		number.setAlignment(ParagraphAlignment.CENTER);
		number.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	public void line(String text) {
		var paragraph = this.document.createParagraph();
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		write(paragraph, text, TEXT_SIZE, false);
	}

	public void heading(String text) {
		var paragraph = this.document.createParagraph();
		paragraph.setSpacingBefore(240);
		paragraph.setSpacingAfter(80);
		paragraph.setKeepNext(true);
		write(paragraph, text, HEADING_SIZE, true);
	}

	/**
	 * A table, or a line that says there is nothing.
	 * @param shares of the width in percent, one per column
	 * @param titles of the columns, repeated on every sheet; empty for none
	 */
	public void table(List<Integer> shares, List<String> titles, List<List<String>> rows) {
		if (rows.isEmpty()) {
			write(this.document.createParagraph(), "无", TEXT_SIZE, false);
			return;
		}
		var heads = titles.isEmpty() ? 0 : 1;
		var table = this.document.createTable(rows.size() + heads, shares.size());
		table.setWidth(BODY);
		var grid = table.getCTTbl().addNewTblGrid();
		shares.forEach((share) -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(share))));
		if (heads > 0) {
			fill(table, 0, shares, titles, true);
			table.getRow(0).setRepeatHeader(true);
		}
		for (int at = 0; at < rows.size(); at++) {
			fill(table, at + heads, shares, rows.get(at), false);
		}
	}

	private static void fill(XWPFTable table, int row, List<Integer> shares, List<String> texts, boolean bold) {
		table.getRow(row).setCantSplitRow(true);
		for (int column = 0; column < shares.size(); column++) {
			var cell = table.getRow(row).getCell(column);
			cell.setWidth(String.valueOf(twips(shares.get(column))));
			cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
			write(cell.getParagraphs().get(0), texts.get(column), TEXT_SIZE, bold);
		}
	}

	private static long twips(int share) {
		return (long) BODY * share / 100;
	}

	private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
		var run = paragraph.createRun();
		run.setText(text);
		run.setFontSize(size);
		run.setBold(bold);
	}

	public byte[] bytes() {
		try (var bytes = new ByteArrayOutputStream(); var open = this.document) {
			open.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
