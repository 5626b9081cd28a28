package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * What somebody entered into a field that no record of a room knows: one a designer put
 * on the form. It is added and read, never changed; of several entries for the same field
 * the last one counts.
 */
@Entity
@Table(name = "request_fact")
public class RequestFact {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String task;

	private String one;

	private String field;

	private String label;

	private String fieldType;

	@Column(name = "fact_value")
	private String value;

	private String shown;

	private AccountName account;

	private String personName;

	private String post;

	private Instant enteredAt;

	protected RequestFact() {
	}

	/**
	 * What was entered.
	 *
	 * @param field its key on the form
	 * @param label how the form called it then
	 * @param type of the form's field
	 * @param value as text; days as ISO, several choices with commas; null where a field
	 * was emptied
	 * @param shown as people read it
	 */
	public record Entry(String field, String label, String type, String value, String shown) {
	}

	/**
	 * Where it was entered.
	 *
	 * @param task the model's task; null for the application itself, and for its revision
	 * @param one for whom of many a repeated task is; null where it is not repeated
	 * @param post that acted; null for the person themselves
	 */
	public record Place(String task, String one, String post) {

		/** The application. */
		public static final Place APPLICATION = new Place(null, null, null);

	}

	/**
	 * @param by who entered it; null for the system
	 */
	public RequestFact(ApprovalRequest request, Place place, Entry entry, Opinion.Person by, Instant at) {
		this.request = request.id();
		this.task = place.task();
		this.one = place.one();
		this.post = place.post();
		this.field = entry.field();
		this.label = entry.label();
		this.fieldType = entry.type();
		this.value = entry.value();
		this.shown = entry.shown();
		this.account = (by != null) ? by.account() : null;
		this.personName = (by != null) ? by.name() : null;
		this.enteredAt = at;
	}

	public Long request() {
		return this.request;
	}

	/** As in {@link Place}, like the following two. */
	public String task() {
		return this.task;
	}

	public String one() {
		return this.one;
	}

	public String post() {
		return this.post;
	}

	/** As in {@link Entry}, like the following four. */
	public String field() {
		return this.field;
	}

	public String label() {
		return this.label;
	}

	public String type() {
		return this.fieldType;
	}

	public String value() {
		return this.value;
	}

	public String shown() {
		return this.shown;
	}

	public AccountName account() {
		return this.account;
	}

	public String personName() {
		return this.personName;
	}

	public Instant enteredAt() {
		return this.enteredAt;
	}

	/** What it is an entry of; a later one with the same key takes its place. */
	Key key() {
		return new Key(this.task, this.one, this.field, (this.task != null) ? this.account : null);
	}

	/** Whether it takes the place of an earlier entry. */
	public boolean replaces(RequestFact earlier) {
		return key().equals(earlier.key());
	}

	/** Of a task that several do, each keeps their own. */
	record Key(String task, String one, String field, AccountName account) {
	}

}
