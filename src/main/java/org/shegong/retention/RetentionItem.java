package org.shegong.retention;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.WorkerCode;

/** One thing on the list that a county is shown, and what became of it. */
@Entity
@Table(name = "retention_item")
class RetentionItem {

	/** What became of it. */
	enum Outcome {

		LISTED, HELD, ERASED, OVERTAKEN

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private int no;

	private String kind;

	private String subject;

	private WorkerCode worker;

	private LocalDate since;

	private int records;

	@Enumerated(EnumType.STRING)
	private Outcome state = Outcome.LISTED;

	private String reason;

	protected RetentionItem() {
	}

	/**
	 * @param no running number on the list
	 */
	RetentionItem(RetentionRequest request, int no, Due due) {
		this.request = request.id();
		this.no = no;
		this.kind = due.kind().id();
		this.subject = due.subject();
		this.worker = due.worker();
		this.since = due.since();
		this.records = due.records();
	}

	/** Is kept until next year, for a reason. */
	void hold(String reason) {
		this.state = Outcome.HELD;
		this.reason = reason;
	}

	void erased() {
		this.state = Outcome.ERASED;
	}

	/** Is not due any more, because a case was opened meanwhile. */
	void overtaken() {
		this.state = Outcome.OVERTAKEN;
	}

	boolean isErasedFile() {
		return this.state == Outcome.ERASED && DataKind.of(this.kind) == DataKind.LEAVER_FILES;
	}

	boolean isListed() {
		return this.state == Outcome.LISTED;
	}

	Due due() {
		return new Due(DataKind.of(this.kind), this.subject, this.worker, this.since, this.records);
	}

	int no() {
		return this.no;
	}

	String reason() {
		return this.reason;
	}

}
