package org.shegong.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.assessment.awards.Award;
import org.shegong.assessment.hearing.Publication;

/** The assessment of one year for all workers of a unit. */
@Entity
@Table(name = "assessment_request")
public class AssessmentRequest extends ApprovalRequest {

	static final String PROCESS = "assessment";

	@Column(name = "assessed_year")
	private int year;

	private int satisfactionWeight;

	@Column(name = "review_round")
	private int round;

	private boolean graded;

	@Enumerated(EnumType.STRING)
	private Stage stage = Stage.SCORING;

	private LocalDate publishedOn;

	private LocalDate publishedUntil;

	private String publicationPlace;

	private boolean republished;

	private String stopReason;

	@ElementCollection
	@CollectionTable(name = "assessment_advanced_unit", joinColumns = @JoinColumn(name = "request"))
	@Column(name = "unit")
	private Set<String> advancedUnits = new TreeSet<>();

	@ElementCollection
	@CollectionTable(name = "assessment_award", joinColumns = @JoinColumn(name = "request"))
	@MapKeyColumn(name = "unit")
	private Map<String, Award> awards = new TreeMap<>();

	protected AssessmentRequest() {
	}

	AssessmentRequest(AssessmentApplication asked, AccountName submittedBy, Instant submittedAt) {
		super(PROCESS, null, asked.unit(), submittedBy, submittedAt);
		this.year = asked.year();
		this.satisfactionWeight = asked.satisfactionWeight();
	}

	/** What people may change now. */
	public enum Stage {

		SCORING, PROPOSING, DECIDED

	}

	/** Scores are in, or a department sent the grades back. */
	public void openGrades() {
		this.stage = Stage.PROPOSING;
	}

	/** Grades are proposed; the excellent ones among them are taken from the pool. */
	public void grade() {
		this.graded = true;
		this.stage = Stage.DECIDED;
		this.round++;
	}

	public void advance(Collection<String> units) {
		this.advancedUnits.clear();
		this.advancedUnits.addAll(units);
	}

	public void award(Map<String, Award> awards) {
		this.awards.clear();
		this.awards.putAll(awards);
	}

	/**
	 * @param until last day of the publication
	 */
	public void publish(Publication publication, LocalDate until) {
		this.publishedOn = publication.publishedOn();
		this.publicationPlace = publication.publicationPlace();
		this.publishedUntil = until;
	}

	/** Grades that appeals changed are on the board as well (ORD-42, C-k). */
	public void publishAgain(Publication publication, LocalDate until) {
		publish(publication, until);
		this.republished = true;
	}

	public boolean republished() {
		return this.republished;
	}

	public void finish() {
		approve();
		close();
	}

	void stop(String reason) {
		withdraw();
		this.stopReason = reason;
	}

	/** The calendar year that is assessed. */
	public int year() {
		return this.year;
	}

	/** Where no later day is meant: the last one of the year. */
	public LocalDate yearEnd() {
		return LocalDate.of(this.year, 12, 31);
	}

	/** Percent of the total. */
	public int satisfactionWeight() {
		return this.satisfactionWeight;
	}

	/** How often grades were sent to the joint review. */
	public int round() {
		return this.round;
	}

	public boolean is(Stage stage) {
		return this.stage == stage;
	}

	public LocalDate publishedOn() {
		return this.publishedOn;
	}

	public LocalDate publishedUntil() {
		return this.publishedUntil;
	}

	String publicationPlace() {
		return this.publicationPlace;
	}

	String stopReason() {
		return this.stopReason;
	}

	/** Codes of the communities rated advanced units (先进单位). */
	public Set<String> advancedUnits() {
		return Set.copyOf(this.advancedUnits);
	}

	/** Special awards by code of the community (TY-27). */
	public Map<String, Award> awards() {
		return new TreeMap<>(this.awards);
	}

}
