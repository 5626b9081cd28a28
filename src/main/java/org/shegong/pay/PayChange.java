package org.shegong.pay;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.WorkerCode;

/** A change as it stood on the list that was sent. */
@Entity
@Table(name = "pay_change")
class PayChange {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(name = "list_id")
	private Long list;

	private String subject;

	private WorkerCode worker;

	@Enumerated(EnumType.STRING)
	private PayKind kind;

	private LocalDate effectiveOn;

	private String content;

	private String rule;

	private String source;

	protected PayChange() {
	}

	PayChange(PayList list, PayLine line) {
		this.list = list.id();
		this.subject = line.subject();
		this.worker = line.worker();
		this.kind = line.kind();
		this.effectiveOn = line.on();
		this.content = line.content();
		this.rule = line.rule();
		this.source = line.source();
	}

	PayLine line() {
		return new PayLine(this.worker, this.kind, this.effectiveOn, this.content, this.rule, this.source,
				this.subject);
	}

}
