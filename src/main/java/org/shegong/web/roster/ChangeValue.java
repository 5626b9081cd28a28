package org.shegong.web.roster;

/**
 * What was changed: the column of the roster and its new value, as in 单位：dongguan; or
 * free text from before the system.
 */
record ChangeValue() implements FiledKind.Writing {

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			return line;
		}
		var parts = text.split("\\s*[:：=]\\s*", 2);
		var column = (parts.length == 2) ? FileWords.column(parts[0]) : null;
		return (column != null) ? line.about(column).saying(parts[1].isEmpty() ? null : parts[1]) : line.saying(text);
	}

	@Override
	public String inWords(FiledValue line) {
		var value = (line.value() != null) ? line.value() : "";
		return (line.field() != null) ? FileWords.columnTitle(line.field()) + "：" + value : value;
	}

}
