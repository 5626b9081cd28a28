package org.shegong.web.roster;

import org.shegong.policy.Days;
import org.shegong.web.roster.sheet.Misread;

/**
 * Nothing but an amount, which may be missing.
 *
 * @param units as a pattern
 * @param unit our own word for it
 * @param word what may stand before it
 */
record AmountValue(String units, String unit, String word) implements FiledKind.Writing {

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			return line;
		}
		var told = Told.read(text);
		if (told.number() == null || !told.countsIn(this.units) || !told.words().matches("(" + this.word + ")?")) {
			throw new Misread("应为%s数，如 3 或 3%s；现为".formatted(this.unit, this.unit) + "%s", text);
		}
		if (!Days.isWhole(told.number())) {
			throw new Misread("的%s数最小为半%s，如 2.5%s；现为".formatted(this.unit, this.unit, this.unit) + "%s", text);
		}
		return line.amounting(told.number());
	}

	@Override
	public String inWords(FiledValue line) {
		return (line.quantity() != null) ? line.amount() + this.unit : "";
	}

}
