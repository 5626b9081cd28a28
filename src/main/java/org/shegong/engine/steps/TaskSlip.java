package org.shegong.engine.steps;

import java.nio.charset.StandardCharsets;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * What a task's form is shown with. It holds reasons, illnesses and opinions (PIPL 28),
 * so it lies here and not among the engine's variables, and goes with the task.
 */
@Entity
@Table(name = "task_slip")
class TaskSlip implements Persistable<String> {

	@Id
	private String task;

	@Lob
	private byte[] brief;

	@Lob
	private byte[] fields;

	@Transient
	private boolean anew;

	protected TaskSlip() {
	}

	/**
	 * @param task id of the open task
	 * @param brief what there is to know, as JSON
	 * @param fields what the form's fields start with, as JSON
	 */
	TaskSlip(String task, String brief, String fields) {
		this.task = task;
		this.brief = brief.getBytes(StandardCharsets.UTF_8);
		this.fields = fields.getBytes(StandardCharsets.UTF_8);
		this.anew = true;
	}

	@Override
	public String getId() {
		return this.task;
	}

	/** A task is given its slip once, so nobody need look whether it has one. */
	@Override
	public boolean isNew() {
		return this.anew;
	}

	@PostPersist
	void kept() {
		this.anew = false;
	}

	void say(String brief) {
		this.brief = brief.getBytes(StandardCharsets.UTF_8);
	}

	String brief() {
		return new String(this.brief, StandardCharsets.UTF_8);
	}

	String fields() {
		return new String(this.fields, StandardCharsets.UTF_8);
	}

}
