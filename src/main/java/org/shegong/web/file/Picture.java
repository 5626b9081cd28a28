package org.shegong.web.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * Looks whether a file is built like a picture: its parts follow each other as they must,
 * it has a width and a height, and there is something in it.
 */
final class Picture {

	private static final byte[] PNG_START = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final int HEADER = 0x49484452;

	private static final int DATA = 0x49444154;

	private static final int END = 0x49454E44;

	/** Length and name before, check sum behind. */
	private static final int AROUND_CHUNK = 12;

	/** Of a JPEG: the segments that tell its size; the picture itself. */
	private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD,
			0xCE, 0xCF);

	private static final int SCAN = 0xDA;

	private Picture() {
	}

	static boolean isPng(byte[] content) {
		if (content.length < PNG_START.length || !Arrays.equals(PNG_START, 0, 8, content, 0, 8)) {
			return false;
		}
		var file = ByteBuffer.wrap(content);
		var at = (long) PNG_START.length;
		var data = false;
		for (var first = true; at + AROUND_CHUNK <= content.length; first = false) {
			var length = file.getInt((int) at);
			var name = file.getInt((int) at + 4);
			if (length < 0 || (first && !isHeader(file, (int) at, name, length))) {
				return false;
			}
			if (name == END) {
				return data;
			}
			data = data || name == DATA;
			at += AROUND_CHUNK + (long) length;
		}
		return false;
	}

	private static boolean isHeader(ByteBuffer file, int at, int name, int length) {
		return name == HEADER && length == 13 && at + AROUND_CHUNK + length <= file.limit() && file.getInt(at + 8) > 0
				&& file.getInt(at + 12) > 0;
	}

	/** Cameras write more behind the end; an upload that broke off has none. */
	private static boolean ends(byte[] content, int from) {
		for (int at = content.length - 2; at > from; at--) {
			if ((content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == 0xD9) {
				return true;
			}
		}
		return false;
	}

	static boolean isJpeg(byte[] content) {
		var file = ByteBuffer.wrap(content);
		if (content.length < 4 || (file.getShort(0) & 0xFFFF) != 0xFFD8) {
			return false;
		}
		var size = false;
		for (var at = 2; at + 4 <= content.length;) {
			var marker = file.getShort(at) & 0xFFFF;
			var length = file.getShort(at + 2) & 0xFFFF;
			var kind = marker & 0xFF;
			if (marker < 0xFF01 || length < 2 || at + 2 + length > content.length) {
				return false;
			}
			if (kind == SCAN) {
				return size && ends(content, at + 2 + length);
			}
			size = size || (FRAMES.contains(kind) && length >= 8 && file.getShort(at + 7) != 0);
			at += 2 + length;
		}
		return false;
	}

}
