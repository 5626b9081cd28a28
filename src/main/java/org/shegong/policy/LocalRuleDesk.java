package org.shegong.policy;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where counties and cities enter their own numbers and confirm them. */
@Service
@Transactional
public class LocalRuleDesk {

	private final LocalRules rules;

	private final RulesInForce inForce;

	private final Clock clock;

	LocalRuleDesk(LocalRules rules, RulesInForce inForce, Clock clock) {
		this.rules = rules;
		this.inForce = inForce;
		this.clock = clock;
	}

	/**
	 * What became of a number that somebody entered.
	 *
	 * @param fresh whether it waits for an answer from now on; else the same waited
	 * already
	 */
	public record Entered(LocalRule rule, boolean fresh) {
	}

	/**
	 * It holds once somebody else confirmed it. The caller has locked the unit, so that
	 * of two who enter the same at once one is told.
	 */
	public Entered propose(String unit, Parameter own, String account) {
		return propose(unit, own, null, account);
	}

	/**
	 * The same with the document in which it stands.
	 * @param scan what the enterer uploaded and handed in nowhere else; null: nothing
	 */
	public Entered propose(String unit, Parameter own, Long scan, String account) {
		return this.rules.findByUnitAndStateOrderById(unit, LocalRule.State.PROPOSED)
			.stream()
			.filter((waiting) -> waiting.isOf(own.name()) && waiting.parameter().isSame(own))
			.findFirst()
			.map((waiting) -> new Entered(waiting, false))
			.orElseGet(() -> new Entered(this.rules.save(new LocalRule(unit, own,
					confirmed(unit, own).map(LocalRule::id).orElse(null), scan, account, this.clock.instant())), true));
	}

	/**
	 * What became of an answer to a proposal.
	 *
	 * @param taken whether it was the answer; else something stands against it, somebody
	 * else had answered, or who answers is who entered it
	 * @param against what stands against it by now, in sentences
	 * @param overtakenBy one of the same day that was confirmed since it was entered;
	 * null: none
	 */
	public record Answered(LocalRule rule, boolean taken, List<String> against, LocalRule overtakenBy) {

		static Answered of(LocalRule rule, boolean taken) {
			return new Answered(rule, taken, List.of(), null);
		}

		/** Whether it can be confirmed by nobody any more. */
		public boolean isOutdated() {
			return this.overtakenBy != null || !this.against.isEmpty();
		}

	}

	/**
	 * Nobody confirms what they entered themselves, nor what could not be entered now:
	 * the rules may be others than on the day it was. The caller has locked the unit.
	 * @param weighed what stands against it by the rules of now
	 */
	public Answered confirm(Long id, String account, Function<LocalRule, List<String>> weighed) {
		var rule = open(id);
		if (rule.state() != LocalRule.State.PROPOSED || rule.enteredBy().equals(account)) {
			return Answered.of(rule, false);
		}
		var overtakenBy = confirmed(rule.unit(), rule.parameter())
			.filter((other) -> !Objects.equals(other.id(), rule.replaces()))
			.orElse(null);
		var weighedNow = new Answered(rule, false, weighed.apply(rule), overtakenBy);
		if (weighedNow.isOutdated()) {
			return weighedNow;
		}
		rule.confirm(account, this.clock.instant());
		this.inForce.forget();
		return Answered.of(rule, true);
	}

	/** Whoever entered it may take it back as well. */
	public Answered turnDown(Long id, String account, String why) {
		var rule = open(id);
		var may = rule.state() == LocalRule.State.PROPOSED;
		if (may) {
			rule.turnDown(account, this.clock.instant(), why);
		}
		return Answered.of(rule, may);
	}

	/** What holds of one unit from the same day on. */
	private Optional<LocalRule> confirmed(String unit, Parameter own) {
		return this.rules.findByUnitAndStateOrderById(unit, LocalRule.State.CONFIRMED)
			.stream()
			.filter((rule) -> rule.beginsWith(own))
			.reduce((earlier, later) -> later);
	}

	private LocalRule open(Long id) {
		return this.rules.lock(id).orElseThrow(() -> new NoSuchElementException("没有这一条地方规定"));
	}

}
