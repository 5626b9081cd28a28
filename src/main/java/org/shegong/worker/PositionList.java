package org.shegong.worker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;

/** Several positions of one person (一肩挑) in one column, joined by +. */
class PositionList implements AttributeConverter<List<Position>, String> {

	@Override
	public String convertToDatabaseColumn(List<Position> positions) {
		return positions.stream().map(Position::name).collect(Collectors.joining("+"));
	}

	@Override
	public List<Position> convertToEntityAttribute(String column) {
		return Arrays.stream(column.split("\\+"))
			.filter((position) -> !position.isBlank())
			.map(Position::valueOf)
			.toList();
	}

}
