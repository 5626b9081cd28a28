package org.shegong.appointment;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.shegong.approval.Choice;
import org.shegong.approval.Overtaken;

/** The part of one department in the joint review of a candidate (资格联审, TY-04). */
@Entity
@Table(name = "appointment_review")
class CandidateReview {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private int round;

	private String party;

	private String title;

	private String post;

	private LocalDate answeredOn;

	@Enumerated(EnumType.STRING)
	private Choice choice;

	private String item;

	private LocalDate remindedOn;

	@Version
	private int version;

	protected CandidateReview() {
	}

	/**
	 * @param round 1 for the first review, one more each time the request comes back
	 */
	CandidateReview(AppointmentRequest candidate, int round, AppointmentNumbers.Party party) {
		this.request = candidate.id();
		this.round = round;
		this.party = party.party();
		this.title = party.title();
		this.post = party.post();
	}

	/**
	 * @param item of the negative list that applies; null where none does
	 */
	void answer(Choice choice, String item, LocalDate on) {
		if (!isSilent()) {
			throw new Overtaken("“%s”已经答复，请刷新后再看".formatted(this.title));
		}
		this.choice = choice;
		this.item = item;
		this.answeredOn = on;
	}

	void remind(LocalDate on) {
		this.remindedOn = on;
	}

	/** Not answered yet. */
	boolean isSilent() {
		return this.answeredOn == null;
	}

	boolean is(Choice answer) {
		return this.choice == answer;
	}

	int round() {
		return this.round;
	}

	String party() {
		return this.party;
	}

	/** The department in words. */
	String title() {
		return this.title;
	}

	/** Id of the post that answers for it. */
	String post() {
		return this.post;
	}

	/** Id of the item that applies; null where none does. */
	String item() {
		return this.item;
	}

	/** Last day on which it was reminded; null while it was not. */
	LocalDate remindedOn() {
		return this.remindedOn;
	}

}
