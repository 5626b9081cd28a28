package org.shegong.approval;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A request number as the text that people quote. */
@Converter(autoApply = true)
class RequestNumberColumn implements AttributeConverter<RequestNumber, String> {

	@Override
	public String convertToDatabaseColumn(RequestNumber number) {
		return (number != null) ? number.toString() : null;
	}

	@Override
	public RequestNumber convertToEntityAttribute(String column) {
		return (column != null) ? RequestNumber.of(column) : null;
	}

}
