package org.shegong.policy;

import java.time.Clock;
import java.util.NoSuchElementException;

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
		return this.rules.findByUnitAndStateOrderById(unit, LocalRule.State.PROPOSED)
			.stream()
			.filter((waiting) -> waiting.isOf(own.name()) && waiting.parameter().isSame(own))
			.findFirst()
			.map((waiting) -> new Entered(waiting, false))
			.orElseGet(
					() -> new Entered(this.rules.save(new LocalRule(unit, own, account, this.clock.instant())), true));
	}

	/**
	 * What became of an answer to a proposal.
	 *
	 * @param taken whether it was the answer; else somebody else had answered, or who
	 * answers is who entered it
	 */
	public record Answered(LocalRule rule, boolean taken) {
	}

	/** Nobody confirms what they entered themselves. */
	public Answered confirm(Long id, String account) {
		var rule = open(id);
		var may = rule.state() == LocalRule.State.PROPOSED && !rule.enteredBy().equals(account);
		if (may) {
			rule.confirm(account, this.clock.instant());
			this.inForce.forget();
		}
		return new Answered(rule, may);
	}

	/** Whoever entered it may take it back as well. */
	public Answered turnDown(Long id, String account, String why) {
		var rule = open(id);
		var may = rule.state() == LocalRule.State.PROPOSED;
		if (may) {
			rule.turnDown(account, this.clock.instant(), why);
		}
		return new Answered(rule, may);
	}

	private LocalRule open(Long id) {
		return this.rules.lock(id).orElseThrow(() -> new NoSuchElementException("没有这一条地方规定"));
	}

}
