package org.shegong.worker;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One line of a personnel file (ORD-51, XX-30). Written once, never changed: a correction
 * is a further line, and a wrong line is struck out with a reason, never deleted.
 */
@Entity
@Table(name = "file_entry")
public class FileEntry {

	/** As in 2025年度考核, not as in 2026年1月. */
	private static final Pattern NAMED_YEAR = Pattern.compile("(20\\d{2})\\s*年(?:度|终|末|底|考|评)");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String worker;

	private LocalDate entryDate;

	private String kind;

	@Column(name = "entry_value")
	private String value;

	private LocalDate untilDate;

	private String summary;

	private String request;

	private String rule;

	private String source;

	private Instant recordedAt;

	private String recordedBy;

	private BigDecimal quantity;

	private String organiser;

	private String paper;

	private String field;

	private String formerValue;

	private Instant struckAt;

	private String struckBy;

	private String struckBecause;

	protected FileEntry() {
	}

	/**
	 * @param kind one of the roster's file kinds: {@code leave}, {@code outing},
	 * {@code absence}, {@code notice} …
	 */
	public FileEntry(String worker, LocalDate date, String kind, String summary) {
		this.worker = worker;
		this.entryDate = date;
		this.kind = kind;
		this.summary = summary;
	}

	/**
	 * What the entry says in a word (a leave kind, a grade) and the last calendar day it
	 * covers.
	 */
	public FileEntry saying(String value, LocalDate until) {
		this.value = value;
		this.untilDate = until;
		return this;
	}

	/** The request it came from and the rule it rests on. */
	public FileEntry because(String request, String rule, String source) {
		this.request = request;
		this.rule = rule;
		this.source = source;
		return this;
	}

	/**
	 * How much of it: days of a leave or an absence in the unit of their kind, class
	 * hours of a training, children of a birth.
	 */
	public FileEntry amounting(BigDecimal quantity) {
		this.quantity = quantity;
		return this;
	}

	/** Who held the training or gave the commendation. */
	public FileEntry organisedBy(String organiser) {
		this.organiser = organiser;
		return this;
	}

	/** The document it was entered from. */
	public FileEntry onPaper(String paper) {
		this.paper = paper;
		return this;
	}

	/** Which column of the roster a correction or change of post is about. */
	public FileEntry about(String field) {
		this.field = field;
		return this;
	}

	/** What stood in that column before; null where nothing did. */
	public FileEntry insteadOf(String former) {
		this.formerValue = former;
		return this;
	}

	/** It was wrong: it stays readable and counts for nothing any more. */
	void strike(Instant at, String by, String because) {
		if (isStruck()) {
			throw new IllegalStateException("档案记录" + this.id + "已经划去");
		}
		this.struckAt = at;
		this.struckBy = by;
		this.struckBecause = because;
	}

	FileEntry recorded(Instant at, String by) {
		this.recordedAt = at;
		this.recordedBy = by;
		return this;
	}

	public Long id() {
		return this.id;
	}

	public String worker() {
		return this.worker;
	}

	public LocalDate date() {
		return this.entryDate;
	}

	public String kind() {
		return this.kind;
	}

	/**
	 * The year that a line about a yearly assessment is of: the one it names, else that
	 * of its date; in the first three months the one before, because a year is assessed
	 * when it is over (DESIGN).
	 */
	public int assessedYear() {
		var named = NAMED_YEAR.matcher(this.summary);
		if (named.find()) {
			return Integer.parseInt(named.group(1));
		}
		return (this.entryDate.getMonthValue() <= 3) ? this.entryDate.getYear() - 1 : this.entryDate.getYear();
	}

	public String value() {
		return this.value;
	}

	public LocalDate until() {
		return this.untilDate;
	}

	public String summary() {
		return this.summary;
	}

	public String request() {
		return this.request;
	}

	public String rule() {
		return this.rule;
	}

	public String source() {
		return this.source;
	}

	public Instant recordedAt() {
		return this.recordedAt;
	}

	public String recordedBy() {
		return this.recordedBy;
	}

	public BigDecimal quantity() {
		return this.quantity;
	}

	public String organiser() {
		return this.organiser;
	}

	public String paper() {
		return this.paper;
	}

	public String field() {
		return this.field;
	}

	/** As given to {@link #insteadOf}. */
	public String former() {
		return this.formerValue;
	}

	public boolean isStruck() {
		return this.struckAt != null;
	}

	public Instant struckAt() {
		return this.struckAt;
	}

	public String struckBy() {
		return this.struckBy;
	}

	public String struckBecause() {
		return this.struckBecause;
	}

}
