package org.shegong.conversion;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Choice;
import org.shegong.policy.Money;
import org.shegong.worker.Worker;
import org.shegong.worker.YearGrade;

/** Whether somebody who served before the measure is included in it. */
@Entity
@Table(name = "conversion_request")
class ConversionRequest extends ApprovalRequest {

	private Integer hours;

	private LocalDate trainedUntil;

	@Enumerated(EnumType.STRING)
	private YearGrade assessed;

	@Enumerated(EnumType.STRING)
	private Remains remains;

	private String reason;

	private Integer payGrade;

	private Money wage;

	protected ConversionRequest() {
	}

	ConversionRequest(Worker worker, AccountName submittedBy, Instant submittedAt) {
		super("conversion", worker.code(), worker.unit(), submittedBy, submittedAt);
	}

	void train(CommonTraining training) {
		this.hours = training.hours();
		this.trainedUntil = training.trainedUntil();
	}

	/** What was decided before is decided anew. */
	void assess(YearGrade grade, ConversionAssessment assessment) {
		this.assessed = grade;
		this.reason = assessment.remark();
		this.remains = Remains.orOld(assessment.remains());
		this.payGrade = null;
		this.wage = null;
	}

	/** What one department adds to the assessment. */
	void decided(ConversionDecision decision) {
		if (decision.decision() == Choice.REFUSE) {
			this.reason = decision.opinion();
			this.remains = Remains.orOld(decision.remains());
		}
		this.payGrade = (decision.payGrade() != null) ? decision.payGrade() : this.payGrade;
		this.wage = (decision.wage() != null) ? decision.pay() : this.wage;
	}

	void include() {
		approve();
		close();
	}

	/** Whether the assessment was passed: 合格 or better. */
	boolean passed() {
		return this.assessed != null && passes(this.assessed);
	}

	static boolean passes(YearGrade grade) {
		return grade.compareTo(YearGrade.COMPETENT) <= 0;
	}

	/** Class hours of training; null before they are recorded. */
	Integer hours() {
		return this.hours;
	}

	LocalDate trainedUntil() {
		return this.trainedUntil;
	}

	/** Null before the assessment. */
	YearGrade assessed() {
		return this.assessed;
	}

	Remains remains() {
		return Remains.orOld(this.remains);
	}

	/** Why they are not included, or what the assessment rests on; may be null. */
	String reason() {
		return this.reason;
	}

	/** From the day of inclusion on; null where it is fixed later. */
	Integer payGrade() {
		return this.payGrade;
	}

	/** A month, from the day of inclusion on; null where it is fixed later. */
	Money wage() {
		return this.wage;
	}

}
