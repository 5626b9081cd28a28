package org.shegong.assessment.grades;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.shegong.account.WorkerCode;
import org.shegong.worker.Worker;
import org.shegong.assessment.AssessmentRequest;

/** A promotion that an assessment brought and that takes effect on a day to come. */
@Entity
@Table(name = "grade_step")
public class GradeStep {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private WorkerCode worker;

	private LocalDate effectiveOn;

	private int steps;

	private int fromGrade;

	private int toGrade;

	private int ceilingGrade;

	private LocalDate appliedOn;

	@Version
	private int version;

	protected GradeStep() {
	}

	public GradeStep(AssessmentRequest campaign, WorkerCode worker, Promotion promotion, LocalDate effectiveOn) {
		this.request = campaign.id();
		this.worker = worker;
		this.effectiveOn = effectiveOn;
		this.steps = promotion.steps();
		this.fromGrade = promotion.from();
		this.toGrade = promotion.to();
		this.ceilingGrade = promotion.ceiling();
	}

	/**
	 * Raises the worker, from whatever grade the roster says by now.
	 * @return the new grade
	 */
	int apply(Worker to, LocalDate on) {
		var now = (to.grade() != null) ? to.grade() : this.fromGrade;
		var next = (now == this.fromGrade) ? this.toGrade
				: Math.max(now, Math.min(this.ceilingGrade, now + this.steps));
		to.paidAt(next);
		this.appliedOn = on;
		return next;
	}

	/** Whoever left before the day does not rise. */
	void lapse(LocalDate on) {
		this.appliedOn = on;
	}

	public Long request() {
		return this.request;
	}

	public WorkerCode worker() {
		return this.worker;
	}

	public LocalDate effectiveOn() {
		return this.effectiveOn;
	}

	/** The grade that the file announced. */
	public int announced() {
		return this.toGrade;
	}

}
