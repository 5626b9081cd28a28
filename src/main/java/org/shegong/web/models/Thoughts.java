package org.shegong.web.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.forms.FormSheets;
import org.shegong.engine.Standing;
import org.shegong.engine.accounts.Starters;
import org.shegong.engine.forms.Submissions;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Paused;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** Reads applications that somebody only thinks of, as the start form would be read. */
@Component
public class Thoughts {

	private final Submissions submissions;

	private final FormSheets sheets;

	private final Standing standing;

	private final Starters starters;

	private final Workers workers;

	private final SystemRights system;

	private final Paused paused;

	Thoughts(Submissions submissions, FormSheets sheets, Standing standing, Starters starters, Workers workers,
			SystemRights system, Paused paused) {
		this.paused = paused;
		this.submissions = submissions;
		this.sheets = sheets;
		this.standing = standing;
		this.starters = starters;
		this.workers = workers;
		this.system = system;
	}

	/**
	 * What came of one.
	 *
	 * @param about whom it concerns; null where that is not known
	 * @param fields those that no room knows
	 */
	public record Thought(Concerned about, Preview preview, Map<String, Object> fields) {

		static Thought refused(List<Objection> objections) {
			return new Thought(null, new Preview(objections, Course.UNKNOWN, Map.of(), Map.of()), Map.of());
		}

		private Thought with(List<Objection> faults) {
			return new Thought(this.about,
					new Preview(Stream.concat(faults.stream(), this.preview.objections().stream()).toList(),
							this.preview.course(), this.preview.facts(), this.preview.sources()),
					this.fields);
		}

	}

	/**
	 * While the form is being filled in, what can be said already stands beside what is
	 * still missing.
	 * @param account who would start it
	 */
	public <A extends Record> Thought of(ProcessDoor<A> door, Map<String, Object> fields, AccountName account,
			LocalDate asOf) {
		var paused = this.paused.objections(door);
		if (!paused.isEmpty()) {
			return Thought.refused(paused);
		}
		var definition = this.sheets.newest(door.process()).orElseThrow();
		var bound = this.submissions.toStart(definition, door.startForm(), fields);
		return (!bound.faults().isEmpty() && bound.begun() != null) ? begun(door, bound, account, asOf)
				: of(door, bound, account, asOf, this.standing, this.starters);
	}

	/** What was asked for before is compared with a whole form only. */
	private <A extends Record> Thought begun(ProcessDoor<A> door, Submissions.Submitted<A> bound, AccountName account,
			LocalDate asOf) {
		var barred = this.standing.objections(door, bound.begun(), account);
		return barred.isEmpty()
				? weighed(door, bound.begun(), bound.variables(), account, asOf, this.starters).with(bound.faults())
				: Thought.refused(barred);
	}

	/**
	 * The same with the start form of whatever version, deployed or not, started by those
	 * whom this version names.
	 */
	<A extends Record> Thought of(ProcessDoor<A> door, DrawnProcess tried, Optional<FormSheet> form,
			Map<String, Object> fields, AccountName account, LocalDate asOf) {
		var starters = this.starters.asDrawn(tried);
		return of(door, this.submissions.toTry(form, door.startForm(), fields), account, asOf,
				this.standing.with(starters), starters);
	}

	private <A extends Record> Thought of(ProcessDoor<A> door, Submissions.Submitted<A> bound, AccountName account,
			LocalDate asOf, Standing standing, Starters starters) {
		if (!bound.faults().isEmpty()) {
			return Thought.refused(bound.faults());
		}
		var barred = standing.objections(door, bound.form(), account);
		if (!barred.isEmpty()) {
			return Thought.refused(barred);
		}
		var own = door.objections(bound.form(), bound.entries(), account);
		if (!Objection.admits(own)) {
			return Thought.refused(own);
		}
		return weighed(door, bound.form(), bound.variables(), account, asOf, starters);
	}

	private <A extends Record> Thought weighed(ProcessDoor<A> door, A form, Map<String, Object> fields,
			AccountName account, LocalDate asOf, Starters starters) {
		var about = about(door, form, account, starters);
		return new Thought(about, this.system.use(() -> door.preview(form, about.worker(), asOf, account)),
				unknown(door, fields));
	}

	/** The fields of a form by their types, for a process that no room knows yet. */
	Submissions.Submitted<CaseAnswers.None> drawn(Optional<FormSheet> form, Map<String, Object> fields) {
		return this.submissions.toTry(form, CaseAnswers.None.class, fields);
	}

	/** Whom the application concerns. */
	private <A extends Record> Concerned about(ProcessDoor<A> door, A application, AccountName account,
			Starters starters) {
		var place = door.place(application);
		if (place != null) {
			return new Concerned(door.process(), null, place, null, account, account);
		}
		var said = door.subject(application);
		var office = (said == null) ? starters.officeOf(door, account) : Optional.<String>empty();
		if (office.isPresent()) {
			return new Concerned(door.process(), null, office.get(), null, account, account);
		}
		var worker = this.workers.get((said != null) ? said : account.worker());
		return new Concerned(door.process(), null, worker.unit(), worker.code(), worker.code().account(), account);
	}

	private static Map<String, Object> unknown(ProcessDoor<?> door, Map<String, Object> fields) {
		var unknown = new LinkedHashMap<>(fields);
		Arrays.stream(door.startForm().getRecordComponents()).forEach((field) -> unknown.remove(field.getName()));
		return unknown;
	}

}
