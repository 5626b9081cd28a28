package org.shegong.web.roster;

import java.util.Objects;

import org.shegong.web.roster.sheet.Misread;
import org.shegong.web.roster.sheet.Words;

/**
 * One of a few words.
 *
 * @param mayMiss whether the first of them is meant where nothing is written, and kept as
 * nothing
 */
record WordValue(Words<String> words, boolean mayMiss) implements FiledKind.Writing {

	WordValue(Words<String> words) {
		this(words, false);
	}

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			if (this.mayMiss) {
				return line;
			}
			throw new Misread("必须填写：" + this.words.offered(), "");
		}
		var value = this.words.read(text);
		return line.saying((this.mayMiss && Objects.equals(value, this.words.first())) ? null : value);
	}

	@Override
	public String inWords(FiledValue line) {
		return (line.value() != null) ? this.words.titleOf(line.value()) : "";
	}

}
