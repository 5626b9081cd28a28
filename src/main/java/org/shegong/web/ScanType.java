package org.shegong.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of scans taken, told by what is in the file and not by its name. */
enum ScanType {

	PDF("application/pdf", ScanType::isPdf), JPEG("image/jpeg", Picture::isJpeg), PNG("image/png", Picture::isPng);

	private static final Pattern PDF_HEADER = Pattern.compile("%PDF-\\d\\.\\d");

	/**
	 * What every document is made of. Readers forgive what stands between, and scanners
	 * make use of it.
	 */
	private static final Pattern PDF_OBJECT = Pattern.compile("\\d\\s+\\d+\\s+obj\\b");

	private static final String PDF_END = "%%EOF";

	/** Behind the end mark some write more; bytes. */
	private static final int PDF_TAIL = 2048;

	private final String mediaType;

	private final Predicate<byte[]> told;

	ScanType(String mediaType, Predicate<byte[]> told) {
		this.mediaType = mediaType;
		this.told = told;
	}

	String mediaType() {
		return this.mediaType;
	}

	static ScanType of(byte[] content) {
		for (var type : values()) {
			if (type.told.test(content)) {
				return type;
			}
		}
		return null;
	}

	private static boolean isPdf(byte[] content) {
		var text = new String(content, StandardCharsets.ISO_8859_1);
		return PDF_HEADER.matcher(text).lookingAt()
				&& text.lastIndexOf(PDF_END) >= Math.max(0, text.length() - PDF_TAIL)
				&& PDF_OBJECT.matcher(text).find();
	}

}
