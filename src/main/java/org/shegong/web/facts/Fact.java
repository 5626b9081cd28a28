package org.shegong.web.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.shegong.worker.FileEntry;

/**
 * A fact as it was read.
 *
 * @param until last day; of a pregnancy the expected date
 * @param value in the word that the files carry
 * @param words the value as people read it; null where it says nothing
 * @param quantity children or class hours
 * @param field column of the sheet {@code workers}; null where it is about none
 */
record Fact(FactKind kind, LocalDate date, LocalDate until, String value, String words, BigDecimal quantity,
		String field, String organiser, String paper, String note) {

	FileEntry entry(String worker) {
		return new FileEntry(worker, this.date, this.kind.line().id(), summary()).saying(this.value, this.until)
			.amounting(this.quantity)
			.organisedBy(this.organiser)
			.onPaper(this.paper)
			.because(null, null, "人事登记");
	}

	private String summary() {
		var said = new StringBuilder(this.kind.title());
		switch (this.kind) {
			case PREGNANCY -> said.append((this.until != null) ? "，预产期" + this.until : "，预产期未登记");
			case BIRTH -> said.append("%s个".formatted(this.quantity.toPlainString()));
			default -> {
				if (this.words != null) {
					said.append("：").append(this.words);
				}
			}
		}
		if (this.kind == FactKind.TRAINING) {
			said.append("，").append(this.quantity.stripTrailingZeros().toPlainString()).append("学时");
		}
		if (this.note != null) {
			said.append("。").append(this.note);
		}
		return said.toString();
	}

}
