package org.shegong.worker;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private WorkerCode worker;

	private LocalDate entryDate;

	@Embedded
	private FactColumns says;

	private String summary;

	private RequestNumber request;

	private String rule;

	private String source;

	private Instant recordedAt;

	private AccountName recordedBy;

	private String paper;

	private Instant struckAt;

	private AccountName struckBy;

	private String struckBecause;

	@Column(updatable = false)
	private String unread;

	protected FileEntry() {
	}

	/**
	 * @param date the day, or the first of several
	 * @param summary the same for people, and for nobody else
	 */
	public FileEntry(WorkerCode worker, LocalDate date, FileFact fact, String summary) {
		this.worker = worker;
		this.entryDate = date;
		this.says = fact.columns();
		this.summary = summary;
	}

	/** The last calendar day it covers. */
	public FileEntry lasting(LocalDate until) {
		this.says.until(until);
		return this;
	}

	/** The request it came from and the rule it rests on. */
	public FileEntry because(RequestNumber request, String rule, String source) {
		this.request = request;
		this.rule = rule;
		this.source = source;
		return this;
	}

	/** The document it was entered from. */
	public FileEntry onPaper(String paper) {
		this.paper = paper;
		return this;
	}

	/** It was wrong: it stays readable and counts for nothing any more. */
	void strike(Instant at, AccountName by, String because) {
		if (isStruck()) {
			throw new IllegalStateException("档案记录" + this.id + "已经划去");
		}
		this.struckAt = at;
		this.struckBy = by;
		this.struckBecause = because;
	}

	FileEntry recorded(Instant at, AccountName by) {
		this.recordedAt = at;
		this.recordedBy = by;
		return this;
	}

	public Long id() {
		return this.id;
	}

	public WorkerCode worker() {
		return this.worker;
	}

	public LocalDate date() {
		return this.entryDate;
	}

	public FileKind kind() {
		return this.says.kind();
	}

	public boolean is(FileKind kind) {
		return kind() == kind;
	}

	/** What it says, as rules read it. */
	public FileFact fact() {
		return FactReader.read(this.says);
	}

	/** … where it is such a fact. */
	public <F extends FileFact> Optional<F> says(Class<F> facts) {
		return Optional.of(fact()).filter(facts::isInstance).map(facts::cast);
	}

	/** The word that readers of the file see beside the sentence; rules ask the fact. */
	public String value() {
		return this.says.value();
	}

	public LocalDate until() {
		return this.says.until();
	}

	/**
	 * The days it covers; its own day where it has no last one, or one that lies before.
	 */
	public Period period() {
		var last = until();
		return new Period(this.entryDate, (last != null && !last.isBefore(this.entryDate)) ? last : this.entryDate);
	}

	/** The sentence; nobody reads anything out of it. */
	public String summary() {
		return this.summary;
	}

	/**
	 * The line in words, for a form or a refusal that quotes it.
	 * @param day how its day is written there
	 */
	public String quoted(Function<LocalDate, String> day) {
		return day.apply(this.entryDate) + " " + this.summary;
	}

	public RequestNumber request() {
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

	public AccountName recordedBy() {
		return this.recordedBy;
	}

	public BigDecimal quantity() {
		return this.says.quantity();
	}

	public String organiser() {
		return this.says.organiser();
	}

	public String paper() {
		return this.paper;
	}

	/** The column of the roster it is about; null where it is about none. */
	public String field() {
		return this.says.field();
	}

	/** What stood in that column of the roster before; null where nothing did. */
	public String former() {
		return this.says.former();
	}

	/** What of its words could not be read when it became a fact; null for nothing. */
	public String unread() {
		return this.unread;
	}

	public boolean isStruck() {
		return this.struckAt != null;
	}

	public Instant struckAt() {
		return this.struckAt;
	}

	public AccountName struckBy() {
		return this.struckBy;
	}

	public String struckBecause() {
		return this.struckBecause;
	}

}
