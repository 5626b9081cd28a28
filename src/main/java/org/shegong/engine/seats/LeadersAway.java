package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Overtaken;
import org.shegong.audit.AuditAction;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.policy.InWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absences of people who hold posts: from when until when, who handles their tasks
 * meanwhile, and of which processes.
 */
@Component
@Transactional
public class LeadersAway {

	private final Deputations deputations;

	private final DeputyRules rules;

	private final Reseating reseating;

	private final Witness witness;

	private final Deputising deputising;

	private final People people;

	private final LastMorning mornings;

	private final Clock clock;

	LeadersAway(Deputations deputations, DeputyRules rules, Reseating reseating, Witness witness, Deputising deputising,
			People people, LastMorning mornings, Clock clock) {
		this.mornings = mornings;
		this.people = people;
		this.deputising = deputising;
		this.deputations = deputations;
		this.rules = rules;
		this.reseating = reseating;
		this.witness = witness;
		this.clock = clock;
	}

	/**
	 * @param deputy an account
	 * @param processes ids of processes; null or empty means all
	 */
	public record Absence(AccountName account, AccountName deputy, LocalDate from, LocalDate until,
			List<String> processes) {

		Period days() {
			return new Period(this.from, this.until);
		}

		List<String> named() {
			return (this.processes != null) ? this.processes : List.of();
		}

	}

	/** What stands against an absence; where nothing does, it is entered. */
	public List<Objection> enter(Absence asked, AccountName by) {
		this.rules.lock(asked);
		var objections = this.rules.objections(asked);
		if (objections.isEmpty()) {
			this.deputations.save(new Deputation(asked.account(), asked.deputy(), asked.days(), asked.named(), by));
			this.reseating.holdersChanged(List.of(asked.account()));
			this.witness.changed(AuditAction.DEPUTY_SET, asked.account(), asked.deputy().value(),
					asked.days().inDates());
		}
		return objections;
	}

	/** Who stands in for whom, and when. */
	public record Cover(AccountName holder, AccountName deputy, LocalDate from, LocalDate until) {
	}

	/** Who stands in today or later, in leave and secondments as well. */
	@Transactional(readOnly = true)
	public List<Cover> inForce() {
		return this.deputising.inForce();
	}

	/** The same where people work and sit otherwise than is stored. */
	@Transactional(readOnly = true)
	public List<Cover> inForce(Deputising.Whereabouts people) {
		return this.deputising.inForce(people);
	}

	/** Those of some absences whose deputy may still act for the holder. */
	@Transactional(readOnly = true)
	public Set<Deputation> counting(Collection<Deputation> absences) {
		return this.deputising.counting(absences);
	}

	/** The posts of a holder that no absence covers, in words. */
	@Transactional(readOnly = true)
	public List<String> notCovered(AccountName account) {
		return this.rules.notDeputised(account);
	}

	/**
	 * The holder is back before the time.
	 * @param by the account that says so
	 * @throws Overtaken if it is over already
	 */
	public void end(long id, AccountName by) {
		var deputation = this.deputations.lock(id).orElseThrow();
		var today = LocalDate.now(this.clock);
		if (deputation.ended() || deputation.until().isBefore(today)) {
			throw new Overtaken(over(deputation));
		}
		deputation.end(today, by, this.clock.instant());
		this.reseating.holdersChanged(List.of(deputation.account()));
		this.witness.changed(AuditAction.DEPUTY_ENDED, deputation.account(), deputation.deputy().value(), null);
	}

	private String over(Deputation deputation) {
		return (deputation.endedBy() != null) ? "这项代理已由“%s”于%s结束，请刷新后再看"
			.formatted(this.people.name(deputation.endedBy()), InWords.moment(deputation.endedAt(), this.clock))
				: "这项代理已经结束，请刷新后再看";
	}

	@Transactional(readOnly = true)
	public Optional<Deputation> find(long id) {
		return this.deputations.findById(id);
	}

	/** Absences that begin or end move open tasks; once a day. */
	void newDay() {
		var today = LocalDate.now(this.clock);
		var days = new Period(this.mornings.begin(today), today);
		this.reseating.newDay();
		this.reseating.holdersChanged(this.deputising.turning(days));
	}

}
