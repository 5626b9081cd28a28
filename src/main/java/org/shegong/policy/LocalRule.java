package org.shegong.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A number that a county or city keeps itself. One person enters it with its source,
 * another confirms it; only then does it hold, from its day on, for the unit and all
 * below.
 */
@Entity
@Table(name = "local_rule")
public class LocalRule {

	/** Where it stands. */
	public enum State {

		PROPOSED("待确认"), CONFIRMED("已确认"), TURNED_DOWN("未通过");

		private final String title;

		State(String title) {
			this.title = title;
		}

		public String title() {
			return this.title;
		}

		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String unit;

	private String parameter;

	/** As YAML writes it. */
	@Column(name = "given")
	private String value;

	private LocalDate since;

	private String rule;

	private String source;

	@Enumerated(EnumType.STRING)
	private Status status;

	private String enteredBy;

	private Instant enteredAt;

	private Long replaces;

	private Long scan;

	@Enumerated(EnumType.STRING)
	private State state = State.PROPOSED;

	private String answeredBy;

	private Instant answeredAt;

	private String reason;

	protected LocalRule() {
	}

	/**
	 * @param replaces the confirmed one that begins on the same day; null: none
	 * @param scan the uploaded document; null: none
	 */
	LocalRule(String unit, Parameter parameter, Long replaces, Long scan, String enteredBy, Instant enteredAt) {
		this.unit = unit;
		this.replaces = replaces;
		this.scan = scan;
		this.parameter = parameter.name();
		this.value = YamlTree.written(parameter.value());
		this.since = parameter.since();
		this.rule = parameter.basis().rule();
		this.source = parameter.basis().source();
		this.status = parameter.basis().status();
		this.enteredBy = enteredBy;
		this.enteredAt = enteredAt;
	}

	void confirm(String account, Instant at) {
		answer(State.CONFIRMED, account, at);
	}

	void turnDown(String account, Instant at, String why) {
		answer(State.TURNED_DOWN, account, at);
		this.reason = why;
	}

	private void answer(State answer, String account, Instant at) {
		if (this.state != State.PROPOSED) {
			throw new IllegalStateException("“" + this.parameter + "”的这一条已经答复");
		}
		this.state = answer;
		this.answeredBy = account;
		this.answeredAt = at;
	}

	public Long id() {
		return this.id;
	}

	public String unit() {
		return this.unit;
	}

	/** Whether both are about the same, from the same day on. */
	boolean beginsWith(Parameter own) {
		return isOf(own.name()) && this.since.equals(own.since());
	}

	boolean isOf(String name) {
		return this.parameter.equals(name);
	}

	/** What it says, as a parameter of the rule book. */
	public Parameter parameter() {
		return new Parameter(this.parameter, YamlTree.read(this.value), this.since, null,
				Basis.recorded(this.rule, this.source, this.status));
	}

	public String enteredBy() {
		return this.enteredBy;
	}

	public Instant enteredAt() {
		return this.enteredAt;
	}

	/**
	 * The confirmed one of the same day that it corrects, which was in force when it was
	 * entered; null: none.
	 */
	public Long replaces() {
		return this.replaces;
	}

	/** The uploaded document in which it stands; null: none was uploaded. */
	public Long scan() {
		return this.scan;
	}

	public State state() {
		return this.state;
	}

	/** Who confirmed it or turned it down; null while nobody did. */
	public String answeredBy() {
		return this.answeredBy;
	}

	public Instant answeredAt() {
		return this.answeredAt;
	}

	/** Why it was turned down. */
	public String reason() {
		return this.reason;
	}

}
