package org.shegong.worker;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/** How the facts of all kinds are stored: few columns, each with its own meaning. */
@Embeddable
class FactColumns {

	@Convert(converter = FileKindColumn.class)
	@Column(updatable = false)
	private FileKind kind;

	@Column(name = "entry_value")
	private String value;

	private LocalDate untilDate;

	private BigDecimal quantity;

	private String organiser;

	private String field;

	private String formerValue;

	private Integer aboutYear;

	private String how;

	private String reference;

	private String told;

	protected FactColumns() {
	}

	FactColumns(FileKind kind) {
		this.kind = kind;
	}

	/** What it says in a word: an identifier, or text without a vocabulary. */
	FactColumns saying(String value) {
		this.value = value;
		return this;
	}

	/** The last calendar day it covers; of a pregnancy, the day expected. */
	FactColumns until(LocalDate last) {
		this.untilDate = last;
		return this;
	}

	/** How much of it: days, class hours, children. */
	FactColumns amounting(BigDecimal quantity) {
		this.quantity = quantity;
		return this;
	}

	/** Who held the training or gave the commendation. */
	FactColumns by(String organiser) {
		this.organiser = organiser;
		return this;
	}

	/** Which column of the roster it is about, and what stood there before. */
	FactColumns about(String field, String former) {
		this.field = field;
		this.formerValue = former;
		return this;
	}

	/** Of which calendar year it tells. */
	FactColumns of(Integer year) {
		this.aboutYear = year;
		return this;
	}

	/** In which of a few ways, and to what else it refers. */
	FactColumns how(Enum<?> way, String reference) {
		return stored((way != null) ? way.name() : null, reference);
	}

	FactColumns stored(String how, String reference) {
		this.how = how;
		this.reference = reference;
		return this;
	}

	/** What somebody said, word for word. */
	FactColumns told(String words) {
		this.told = words;
		return this;
	}

	FileKind kind() {
		return this.kind;
	}

	String value() {
		return this.value;
	}

	LocalDate until() {
		return this.untilDate;
	}

	BigDecimal quantity() {
		return this.quantity;
	}

	String organiser() {
		return this.organiser;
	}

	String field() {
		return this.field;
	}

	String former() {
		return this.formerValue;
	}

	Integer year() {
		return this.aboutYear;
	}

	String how() {
		return this.how;
	}

	String reference() {
		return this.reference;
	}

	String told() {
		return this.told;
	}

}
