package org.shegong.assessment.scores;

import java.time.LocalDate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.shegong.account.WorkerCode;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.hearing.Hearing;

/** The registration form (考核登记表, XX-28) of one worker in one assessment. */
@Entity
@Table(name = "assessment_sheet")
public class Sheet {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private WorkerCode worker;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "assessment_score", joinColumns = @JoinColumn(name = "sheet"))
	@MapKeyColumn(name = "component")
	@Column(name = "score")
	private Map<String, BigDecimal> scores = new HashMap<>();

	private BigDecimal total;

	private int notices;

	private boolean forced;

	@Enumerated(EnumType.STRING)
	private Grade proposed;

	@Enumerated(EnumType.STRING)
	private Grade grade;

	private String reason;

	private boolean advanced;

	private LocalDate leftOn;

	private LocalDate regradedOn;

	@Embedded
	private Hearing hearing = new Hearing();

	@Version
	private int version;

	protected Sheet() {
	}

	public Sheet(AssessmentRequest campaign, WorkerCode worker) {
		this.request = campaign.id();
		this.worker = worker;
	}

	void score(Map<String, BigDecimal> given) {
		this.scores.putAll(given);
	}

	/**
	 * Advice of the system; a person decides (PIPL 24).
	 * @param forced whether a rule leaves no other grade
	 */
	void propose(BigDecimal total, int notices, Grade grade, boolean forced) {
		this.total = total;
		this.notices = notices;
		this.proposed = grade;
		this.forced = forced;
		this.grade = null;
		this.reason = null;
	}

	/**
	 * @param reason needed where the grade differs from the advice
	 */
	public void decide(Grade grade, String reason) {
		this.grade = grade;
		this.reason = reason;
	}

	/** Whoever decides takes the advice where nothing else was said. */
	public void adopt() {
		this.grade = (this.grade != null) ? this.grade : this.proposed;
	}

	public void rateAdvanced(boolean advanced) {
		this.advanced = advanced;
	}

	/** Another grade after an appeal. */
	public void regrade(Grade grade, LocalDate on) {
		this.grade = grade;
		this.regradedOn = on;
	}

	/** When an appeal changed the grade; null where none did. */
	public LocalDate regradedOn() {
		return this.regradedOn;
	}

	/** When the worker left before there was a result; null otherwise. */
	LocalDate leftOn() {
		return this.leftOn;
	}

	/** The worker left before there was a result; this form stays as it was. */
	public void leave(LocalDate on) {
		this.leftOn = on;
	}

	/** What the worker said to the result. */
	public Hearing hearing() {
		return this.hearing;
	}

	public Long request() {
		return this.request;
	}

	public WorkerCode worker() {
		return this.worker;
	}

	/** Points by component, 0 to 100. */
	public Map<String, BigDecimal> scores() {
		return Map.copyOf(this.scores);
	}

	/** 0 to 100, to four decimals; null before all scores are in. */
	public BigDecimal total() {
		return this.total;
	}

	/** Notices of the year when the grade was proposed. */
	public int notices() {
		return this.notices;
	}

	public boolean forced() {
		return this.forced;
	}

	public Grade proposed() {
		return this.proposed;
	}

	/** The grade a person decided on; null before. */
	public Grade grade() {
		return this.grade;
	}

	/** What it would be if nothing else is said. */
	public Grade current() {
		return (this.grade != null) ? this.grade : this.proposed;
	}

	public String reason() {
		return this.reason;
	}

	public boolean advanced() {
		return this.advanced;
	}

}
