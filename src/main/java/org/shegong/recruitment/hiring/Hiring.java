package org.shegong.recruitment.hiring;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.springframework.data.domain.Persistable;

import org.shegong.recruitment.exam.Candidate;

/** The formalities of one person to be hired, kept while they are being completed. */
@Entity
@Table(name = "hiring")
class Hiring implements Persistable<String> {

	@Id
	private String candidate;

	private Long request;

	private boolean withdrew;

	private String code;

	private String unit;

	private String contractNumber;

	private LocalDate contractFrom;

	private LocalDate contractUntil;

	private BigDecimal monthlyWage;

	private LocalDate workingSince;

	private LocalDate gridSince;

	private Integer trainingHours;

	private LocalDate trainingUntil;

	private String certificateNumber;

	private String note;

	@Version
	private Integer version;

	@Transient
	private transient boolean fresh;

	protected Hiring() {
	}

	Hiring(Candidate candidate) {
		this.candidate = candidate.getId();
		this.request = candidate.request();
		this.fresh = true;
	}

	void fill(Formalities said) {
		this.withdrew = Boolean.TRUE.equals(said.withdrew());
		this.code = said.code();
		this.unit = said.unit();
		this.contractNumber = said.contractNumber();
		this.contractFrom = said.contractFrom();
		this.contractUntil = said.contractUntil();
		this.monthlyWage = said.monthlyWage();
		this.workingSince = said.workingSince();
		this.gridSince = said.gridSince();
		this.trainingHours = said.trainingHours();
		this.trainingUntil = said.trainingUntil();
		this.certificateNumber = said.certificateNumber();
		this.note = said.note();
	}

	/**
	 * @param no number of the candidate
	 */
	Formalities formalities(int no) {
		return new Formalities(no, this.withdrew, this.code, this.unit, this.contractNumber, this.contractFrom,
				this.contractUntil, this.monthlyWage, this.workingSince, this.gridSince, this.trainingHours,
				this.trainingUntil, this.certificateNumber, this.note);
	}

	@Override
	public String getId() {
		return this.candidate;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

}
