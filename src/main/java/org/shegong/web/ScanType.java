package org.shegong.web;

import java.util.List;

/** The kinds of scans taken, told by their first bytes and not by their name. */
enum ScanType {

	PDF("application/pdf", 0x25, 0x50, 0x44, 0x46), JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
	PNG("image/png", 0x89, 0x50, 0x4E, 0x47);

	private final String mediaType;

	private final List<Integer> start;

	ScanType(String mediaType, Integer... start) {
		this.mediaType = mediaType;
		this.start = List.of(start);
	}

	String mediaType() {
		return this.mediaType;
	}

	static ScanType of(byte[] content) {
		for (var type : values()) {
			if (type.begins(content)) {
				return type;
			}
		}
		return null;
	}

	private boolean begins(byte[] content) {
		if (content.length < this.start.size()) {
			return false;
		}
		for (int at = 0; at < this.start.size(); at++) {
			if ((content[at] & 0xFF) != this.start.get(at)) {
				return false;
			}
		}
		return true;
	}

}
