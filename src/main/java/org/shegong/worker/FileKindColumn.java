package org.shegong.worker;

import jakarta.persistence.AttributeConverter;

/** A kind by its identifier; one that nobody knows any more is still a line. */
class FileKindColumn implements AttributeConverter<FileKind, String> {

	@Override
	public String convertToDatabaseColumn(FileKind kind) {
		return kind.id();
	}

	@Override
	public FileKind convertToEntityAttribute(String column) {
		return FileKind.named(column).orElse(FileKind.OTHER);
	}

}
