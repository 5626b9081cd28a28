package org.shegong.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.shegong.engine.check.Fault;

/** A unit came into force, or was refused, and who had brought it. */
@Entity
@Table(name = "model_note")
public class ModelNote {

	private static final int LONGEST = 2000;

	private static final String BETWEEN = "/";

	/** What became of it. */
	public enum Outcome {

		DEPLOYED, REFUSED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(name = "noted_at")
	private Instant at;

	private String account;

	private String unit;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private Integer version;

	private String deployment;

	private String files;

	private String completedWith;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "model_fault", joinColumns = @JoinColumn(name = "note"))
	@OrderColumn(name = "line")
	private List<Fault> faults = new ArrayList<>();

	protected ModelNote() {
	}

	private ModelNote(Instant at, String account, String unit, Collection<String> files, Outcome outcome) {
		this.at = at;
		this.account = account;
		this.unit = unit;
		this.files = joined(files);
		this.outcome = outcome;
	}

	/**
	 * @param account who brought it; null where the server did as it started
	 * @param version of the process that came into force
	 */
	static ModelNote deployed(Instant at, String account, String unit, Collection<String> files,
			Collection<String> completedWith, int version, String deployment) {
		var note = new ModelNote(at, account, unit, files, Outcome.DEPLOYED);
		note.completedWith = joined(completedWith);
		note.version = version;
		note.deployment = deployment;
		return note;
	}

	static ModelNote refused(Instant at, String account, String unit, Collection<String> files, List<Fault> faults) {
		var note = new ModelNote(at, account, unit, files, Outcome.REFUSED);
		note.faults.addAll(faults);
		return note;
	}

	/** The same with what only looks wrong. */
	ModelNote with(List<Fault> warnings) {
		this.faults.addAll(warnings);
		return this;
	}

	public Instant at() {
		return this.at;
	}

	public String account() {
		return this.account;
	}

	public String unit() {
		return this.unit;
	}

	public Outcome outcome() {
		return this.outcome;
	}

	public Integer version() {
		return this.version;
	}

	public String deployment() {
		return this.deployment;
	}

	/** Names of the files that were brought. */
	public List<String> files() {
		return split(this.files);
	}

	/** Names of the files that were added from the version in force. */
	public List<String> completedWith() {
		return split(this.completedWith);
	}

	public List<Fault> faults() {
		return List.copyOf(this.faults);
	}

	/** File names have no slashes. */
	private static String joined(Collection<String> names) {
		var all = String.join(BETWEEN, names);
		return all.substring(0, Math.min(all.length(), LONGEST));
	}

	private static List<String> split(String names) {
		return (names == null || names.isEmpty()) ? List.of() : Arrays.asList(names.split(BETWEEN));
	}

}
