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

	/** It holds once somebody else confirmed it. */
	public LocalRule propose(String unit, Parameter own, String account) {
		return this.rules.save(new LocalRule(unit, own, account, this.clock.instant()));
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
