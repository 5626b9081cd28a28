package org.shegong.worker;

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
 * is a further line.
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

	FileEntry recorded(Instant at, String by) {
		this.recordedAt = at;
		this.recordedBy = by;
		return this;
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

}
