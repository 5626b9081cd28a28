package org.shegong.web.roster.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A .zip, unpacked while it is read, with a limit for all of it together, so that a small
 * file cannot keep the server busy.
 */
class Archive implements AutoCloseable {

	/**
	 * The sheets of 100,000 workers with every column filled take about 120 MB in a
	 * workbook.
	 */
	private static final long MOST_BYTES = 400_000_000;

	private static final int MOST_ENTRIES = 1000;

	private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini");

	private final ZipFile zip;

	private long left = MOST_BYTES;

	Archive(byte[] bytes) throws IOException {
		this.zip = ZipFile.builder().setByteArray(bytes).setCharset(StandardCharsets.ISO_8859_1).get();
	}

	List<Entry> entries() {
		var entries = Collections.list(this.zip.getEntries());
		if (entries.size() > MOST_ENTRIES) {
			throw tooLarge();
		}
		return entries.stream().map((entry) -> new Entry(realName(entry), entry)).toList();
	}

	/** Chinese Windows writes names in GBK without saying so. */
	private static String realName(ZipArchiveEntry entry) {
		var name = entry.getName();
		var declared = name.chars().anyMatch((letter) -> letter > 0xFF);
		return declared ? name : Text.of(name.getBytes(StandardCharsets.ISO_8859_1)).content();
	}

	static Unreadable tooLarge() {
		return new Unreadable("文件解压后过大，请只保留要导入的表，或拆成几个文件分次导入");
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Something that lies in it. */
	class Entry {

		private final String name;

		private final ZipArchiveEntry entry;

		Entry(String name, ZipArchiveEntry entry) {
			this.name = name;
			this.entry = entry;
		}

		String name() {
			return this.name;
		}

		InputStream open() throws IOException {
			if (!Archive.this.zip.canReadEntryData(this.entry)) {
				throw new Unreadable("压缩包有密码或压缩方式不受支持，请去掉密码后重新压缩为 .zip");
			}
			return new Counted(Archive.this.zip.getInputStream(this.entry));
		}

		/**
		 * All of it.
		 * @param atMost bytes
		 */
		byte[] bytes(int atMost) throws IOException {
			try (var content = open()) {
				var bytes = content.readNBytes(atMost + 1);
				if (bytes.length > atMost) {
					throw tooLarge();
				}
				return bytes;
			}
		}

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

	/** Takes what it reads off the limit. */
	private final class Counted extends FilterInputStream {

		private Counted(InputStream content) {
			super(content);
		}

		@Override
		public int read() throws IOException {
			var read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			var read = super.read(into, from, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) {
			Archive.this.left -= read;
			if (Archive.this.left < 0) {
				throw tooLarge();
			}
		}

	}

}
