package org.shegong.assessment.scores;

import java.util.List;

import org.shegong.policy.Basis;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;
import org.shegong.assessment.grades.Grade;

/**
 * Somebody of the roster in one year.
 *
 * @param entries the person's whole file
 * @param leftOut why the person is not assessed that year; null where the person is
 * @param basis the rule it rests on; null where the person is assessed
 */
public record Participant(Worker worker, List<FileEntry> entries, String leftOut, Basis basis) {

	/** The same person, not assessed here for a reason. */
	public Participant out(String why, Basis rule) {
		return inBase() ? new Participant(this.worker, this.entries, why, rule) : this;
	}

	/** Counts among those of whom 20 % may be excellent. */
	public boolean inBase() {
		return this.leftOut == null;
	}

	/** The grade that is on file for a year; null where there is none. */
	public Grade result(int year) {
		return new Past(this.entries).grades().get(year);
	}

	/** Notices (通报) of a calendar year, by their date. */
	public int notices(int year) {
		return new Past(this.entries).notices(year);
	}

	public String inWords() {
		return "%s：%s（%s）".formatted(this.worker.name(), this.leftOut, this.basis.cited());
	}

}
