package org.shegong.engine.shelf;

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

/**
 * A unit came into force or was refused, or running cases moved to another version of it,
 * and who did so.
 */
@Entity
@Table(name = "model_note")
public class ModelNote {

	private static final int LONGEST = 2000;

	private static final int LONGEST_UNIT = 250;

	private static final String BETWEEN = "/";

	/** What became of it. */
	public enum Outcome {

		DEPLOYED, REFUSED, MOVED

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

	private String reason;

	private Integer earlier;

	private Integer moved;

	private Integer stayed;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "model_fault", joinColumns = @JoinColumn(name = "note"))
	@OrderColumn(name = "line")
	private List<Fault> faults = new ArrayList<>();

	protected ModelNote() {
	}

	private ModelNote(Instant at, String account, String unit, Collection<String> files, Outcome outcome) {
		this.at = at;
		this.account = account;
		// an id that long is refused, and that is kept all the same
		this.unit = unit.substring(0, Math.min(unit.length(), LONGEST_UNIT));
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

	/**
	 * Running cases left a version for another.
	 * @param earlier the version they ran on
	 * @param stayed how many could not be moved
	 */
	static ModelNote moved(Instant at, String account, String unit, int earlier, int version, int moved, int stayed) {
		var note = new ModelNote(at, account, unit, List.of(), Outcome.MOVED);
		note.earlier = earlier;
		note.version = version;
		note.moved = moved;
		note.stayed = stayed;
		return note;
	}

	/** The same, brought back from an earlier version. */
	ModelNote from(int earlier) {
		this.earlier = earlier;
		return this;
	}

	/** The same with the reason that was given. */
	ModelNote because(String reason) {
		this.reason = reason;
		return this;
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

	/** Why; null where nobody was asked. */
	public String reason() {
		return this.reason;
	}

	/**
	 * The version that was brought back, or that the cases ran on; null for a unit that
	 * is new.
	 */
	public Integer earlier() {
		return this.earlier;
	}

	/** How many cases were moved; null where none were to be. */
	public Integer moved() {
		return this.moved;
	}

	/** How many could not be. */
	public Integer stayed() {
		return this.stayed;
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
