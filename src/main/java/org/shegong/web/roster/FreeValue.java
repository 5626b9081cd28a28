package org.shegong.web.roster;

/** A value without a vocabulary, for people to read. */
record FreeValue() implements FiledKind.Writing {

	@Override
	public FiledValue read(FiledValue line, String text) {
		return line.saying(text);
	}

	@Override
	public String inWords(FiledValue line) {
		return (line.value() != null) ? line.value() : "";
	}

}
