package org.shegong.leave;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Kinds of leave as the database keeps them: {@code ELDER_CARE}. */
@Converter(autoApply = true)
class LeaveKindColumn implements AttributeConverter<LeaveKind, String> {

	@Override
	public String convertToDatabaseColumn(LeaveKind kind) {
		return (kind != null) ? kind.id().toUpperCase(Locale.ROOT).replace('-', '_') : null;
	}

	@Override
	public LeaveKind convertToEntityAttribute(String column) {
		return (column != null) ? new LeaveKind(column.toLowerCase(Locale.ROOT).replace('_', '-')) : null;
	}

}
