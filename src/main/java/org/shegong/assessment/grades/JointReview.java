package org.shegong.assessment.grades;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.shegong.assessment.AssessmentRequest;

/** The part of one department in the joint review and approval (联审联批, XX-25). */
@Entity
@Table(name = "assessment_review")
public class JointReview {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	@Column(name = "review_round")
	private int round;

	private String party;

	private String title;

	private String post;

	private Boolean agrees;

	private LocalDate answeredOn;

	@Version
	private int version;

	protected JointReview() {
	}

	JointReview(AssessmentRequest campaign, String party, String title, String post) {
		this.request = campaign.id();
		this.round = campaign.round();
		this.party = party;
		this.title = title;
		this.post = post;
	}

	void answer(boolean agrees, LocalDate on) {
		this.agrees = agrees;
		this.answeredOn = on;
	}

	/** Whether it agreed; false while it has not answered. */
	public boolean agreed() {
		return Boolean.TRUE.equals(this.agrees);
	}

	/** The day of its answer; null before. */
	public LocalDate answeredOn() {
		return this.answeredOn;
	}

	boolean silent() {
		return this.answeredOn == null;
	}

	Long request() {
		return this.request;
	}

	int round() {
		return this.round;
	}

	public String party() {
		return this.party;
	}

	/** The department in words. */
	public String title() {
		return this.title;
	}

	/** Id of the post that answers for it. */
	public String post() {
		return this.post;
	}

}
