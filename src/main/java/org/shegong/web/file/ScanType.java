package org.shegong.web.file;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of scans taken, told by what is in the file and not by its name. */
enum ScanType {

	PDF("application/pdf", ScanType::isPdf), JPEG("image/jpeg", Picture::isJpeg), PNG("image/png", Picture::isPng);

	/** Readers forgive everything but this line, and scanners make use of it. */
	private static final Pattern PDF_HEADER = Pattern.compile("%PDF-\\d\\.\\d");

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
		var header = "%PDF-1.4".length();
		return content.length > header
				&& PDF_HEADER.matcher(new String(content, 0, header, StandardCharsets.ISO_8859_1)).matches();
	}

}
