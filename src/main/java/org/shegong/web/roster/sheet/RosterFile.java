package org.shegong.web.roster.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An uploaded file: a workbook (.xlsx) or a .zip of CSV files. What it is, its content
 * says and not its name.
 */
public record RosterFile(byte[] bytes) {

	private static final int MOST_BYTES = 60_000_000;

	private static final int MOST_ENTRIES = 1000;

	private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini");

	private static final int OLD_EXCEL = 0xD0;

	/**
	 * The sheets, in the order they lie in the file.
	 * @param known what people may bring, to be named when they bring something else
	 */
	List<Grid> grids(List<Sheet> known) {
		if (this.bytes.length > 0 && (this.bytes[0] & 0xFF) == OLD_EXCEL) {
			throw new Unreadable("这是旧版 .xls 或加密的工作簿，请去掉密码并另存为 .xlsx 后上传");
		}
		if (this.bytes.length < 2 || this.bytes[0] != 'P' || this.bytes[1] != 'K') {
			throw noTables(known);
		}
		try {
			var entries = entries();
			return entries.stream().anyMatch((entry) -> entry.name().equals("[Content_Types].xml"))
					? new Book(parts(entries)).grids() : csvGrids(entries, known);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Unreadable("压缩包损坏，请重新导出后上传");
		}
	}

	/**
	 * What lies in an archive of tables and is none, so that nobody thinks it was read.
	 */
	List<Fault> unread() {
		if (this.bytes.length < 2 || this.bytes[0] != 'P' || this.bytes[1] != 'K') {
			return List.of();
		}
		try {
			var entries = entries();
			return entries.stream().anyMatch((entry) -> entry.name().equals("[Content_Types].xml")) ? List.of()
					: entries.stream()
						.filter((entry) -> !entry.isCsv() && !entry.hidden())
						.map((entry) -> Fault.ofFile("压缩包中的“%s”不是 .csv 文件，不能读取；请另存为 .csv，或单独上传 .xlsx，或从压缩包中删除"
							.formatted(Grid.shown(entry.fileName()))))
						.toList();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Unreadable("压缩包损坏，请重新导出后上传");
		}
	}

	private List<Grid> csvGrids(List<Entry> entries, List<Sheet> known) {
		if (entries.stream().noneMatch(Entry::isCsv)) {
			throw noTables(known);
		}
		return entries.stream()
			.filter((entry) -> entry.isCsv() && !entry.hidden())
			.map((entry) -> new CsvSheet(entry.sheetName(), entry.bytes()).grid())
			.toList();
	}

	private static Map<String, byte[]> parts(List<Entry> entries) {
		var parts = new HashMap<String, byte[]>();
		entries.forEach((entry) -> parts.put(Book.plain(entry.name()), entry.bytes()));
		return parts;
	}

	private static Unreadable noTables(List<Sheet> known) {
		return new Unreadable("请上传 .xlsx 工作簿，或由 %s 打成的 .zip"
			.formatted(known.stream().map((sheet) -> sheet.id() + ".csv").collect(Collectors.joining("、"))));
	}

	/**
	 * Unpacks everything once with a limit, so that a small file cannot fill the memory
	 * of the server later.
	 */
	private List<Entry> entries() throws IOException {
		var entries = new ArrayList<Entry>();
		var left = MOST_BYTES;
		try (var zip = ZipFile.builder().setByteArray(this.bytes).setCharset(StandardCharsets.ISO_8859_1).get()) {
			for (var entry : Collections.list(zip.getEntries())) {
				var content = unpack(zip, entry, left);
				left -= content.length;
				if (left < 0 || entries.size() == MOST_ENTRIES) {
					throw new Unreadable("文件解压后过大，请只保留要导入的表，或拆成几个文件分次导入");
				}
				entries.add(new Entry(realName(entry), content));
			}
		}
		return entries;
	}

	private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, int atMost) throws IOException {
		if (!zip.canReadEntryData(entry)) {
			throw new Unreadable("压缩包有密码或压缩方式不受支持，请去掉密码后重新压缩为 .zip");
		}
		try (var content = zip.getInputStream(entry)) {
			return content.readNBytes(atMost + 1);
		}
	}

	/** Chinese Windows writes names in GBK without saying so. */
	private static String realName(ZipArchiveEntry entry) {
		var name = entry.getName();
		var declared = name.chars().anyMatch((letter) -> letter > 0xFF);
		return declared ? name : Text.of(name.getBytes(StandardCharsets.ISO_8859_1)).content();
	}

	private record Entry(String name, byte[] bytes) {

		String fileName() {
			return this.name.substring(Math.max(this.name.lastIndexOf('/'), this.name.lastIndexOf('\\')) + 1);
		}

		String sheetName() {
			return fileName().substring(0, fileName().length() - ".csv".length());
		}

		boolean isCsv() {
			return fileName().toLowerCase(Locale.ROOT).endsWith(".csv");
		}

		/** Folders, and what systems leave behind: shadows of files, previews. */
		boolean hidden() {
			return fileName().isEmpty() || fileName().startsWith(".") || this.name.startsWith("__MACOSX")
					|| LEFT_BEHIND.contains(fileName().toLowerCase(Locale.ROOT));
		}

	}

}
