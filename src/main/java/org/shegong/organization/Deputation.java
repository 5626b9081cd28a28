package org.shegong.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;

/**
 * Calendar days on which somebody who holds a post is away, and who handles their tasks
 * meanwhile.
 */
@Entity
@Table(name = "deputation")
public class Deputation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private AccountName account;

	private AccountName deputy;

	private LocalDate fromDate;

	private LocalDate untilDate;

	private String processes;

	private AccountName enteredBy;

	private boolean ended;

	private AccountName endedBy;

	private Instant endedAt;

	protected Deputation() {
	}

	/**
	 * @param processes ids of the processes whose tasks are handed over; empty means all
	 * @param enteredBy the account that entered it: the holder or their office
	 */
	public Deputation(AccountName account, AccountName deputy, Period days, List<String> processes,
			AccountName enteredBy) {
		this.account = account;
		this.deputy = deputy;
		this.fromDate = days.from();
		this.untilDate = days.until();
		this.processes = String.join(",", processes);
		this.enteredBy = enteredBy;
	}

	/**
	 * The holder is back; from now on nobody stands in.
	 * @param by the account that says so
	 */
	public void end(LocalDate today, AccountName by, Instant at) {
		this.ended = true;
		this.endedBy = by;
		this.endedAt = at;
		this.untilDate = today.isBefore(this.untilDate) ? today : this.untilDate;
	}

	/** Whether the tasks of a process are handed over. */
	public boolean covers(String process) {
		return processes().isEmpty() || processes().contains(process);
	}

	public Long id() {
		return this.id;
	}

	public AccountName account() {
		return this.account;
	}

	public AccountName deputy() {
		return this.deputy;
	}

	public LocalDate from() {
		return this.fromDate;
	}

	public LocalDate until() {
		return this.untilDate;
	}

	/** As given; empty means all. */
	public List<String> processes() {
		return Arrays.stream(this.processes.split(",")).filter((process) -> !process.isEmpty()).toList();
	}

	public AccountName enteredBy() {
		return this.enteredBy;
	}

	/** Who ended it before its time; null where nobody did, or nobody noted it. */
	public AccountName endedBy() {
		return this.endedBy;
	}

	/** … and when. */
	public Instant endedAt() {
		return this.endedAt;
	}

	/** Whether it was ended before its time. */
	public boolean ended() {
		return this.ended;
	}

}
