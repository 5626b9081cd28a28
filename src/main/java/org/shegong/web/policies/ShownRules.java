package org.shegong.web.policies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.policy.InWords;
import org.shegong.policy.LocalRule;
import org.shegong.policy.LocalRules;
import org.shegong.policy.Policies;
import org.shegong.web.Access;
import org.shegong.web.Paged;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Numbers that counties and cities entered, as the personnel departments read them. */
@Component
class ShownRules {

	private final LocalRules rules;

	private final Policies policies;

	private final OrgUnits units;

	private final Access access;

	private final People people;

	private final RuleWords words;

	private final RuleEffects effects;

	private final RuleScans scans;

	private final Organization organization;

	ShownRules(LocalRules rules, Policies policies, OrgUnits units, Access access, People people, RuleWords words,
			RuleEffects effects, RuleScans scans, Organization organization) {
		this.organization = organization;
		this.scans = scans;
		this.rules = rules;
		this.policies = policies;
		this.units = units;
		this.access = access;
		this.people = people;
		this.words = words;
		this.effects = effects;
	}

	/**
	 * @param own whether the acting person entered it, who therefore cannot confirm it
	 * @param answerable whether they may turn it down, and confirm it unless it is theirs
	 * @param replaces the confirmed one of the same day that it corrects; null: none
	 * @param replacedBy the confirmed one that corrects it; null: none, or not in a list
	 * @param scanned whether the acting person can open the document it stands in
	 * @param effect what it would touch; null in lists and where it waits no more
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Shown(Long id, String unit, String unitName, String parameter, String title, Object value, String inWords,
			LocalDate since, String source, String status, String state, String stateTitle, String enteredBy,
			Instant enteredAt, String answeredBy, Instant answeredAt, String reason, Replaced replaces,
			Replaced replacedBy, boolean scanned, boolean own, boolean answerable, RuleEffects.Effect effect) {
	}

	record Replaced(Long id, String inWords) {
	}

	Shown of(LocalRule rule) {
		return shown(rule, null, null);
	}

	/** The rules of a page; of two for one day it says which holds. */
	Paged<Shown> of(Page<LocalRule> page) {
		var ids = page.getContent().stream().map(LocalRule::id).toList();
		var corrections = this.rules.findByReplacesInAndState(ids, LocalRule.State.CONFIRMED)
			.stream()
			.collect(Collectors.toMap(LocalRule::replaces, Function.identity(), (one, later) -> later));
		return Paged.of(page, (rule) -> shown(rule, corrections.get(rule.id()), null));
	}

	/** The same with what it would touch. */
	Shown touching(LocalRule rule) {
		return shown(rule, null, this.effects.of(rule));
	}

	private Shown shown(LocalRule rule, LocalRule correction, RuleEffects.Effect effect) {
		var own = rule.parameter();
		return new Shown(rule.id(), rule.unit(), this.units.get(rule.unit()).name(), own.name(), title(rule),
				own.value(), value(rule), own.since(), own.basis().source(), own.basis().status().id(),
				rule.state().id(), rule.state().title(), this.people.name(AccountName.of(rule.enteredBy())),
				rule.enteredAt(),
				(rule.answeredBy() != null) ? this.people.name(AccountName.of(rule.answeredBy())) : null,
				rule.answeredAt(), rule.reason(), replaced(rule),
				(correction != null) ? new Replaced(correction.id(), value(correction)) : null, this.scans.isOpen(rule),
				rule.enteredBy().equals(this.people.acting().value()),
				rule.state() == LocalRule.State.PROPOSED && this.access.keepsRules(rule.unit()), effect);
	}

	private Replaced replaced(LocalRule rule) {
		return (rule.replaces() != null) ? this.rules.findById(rule.replaces())
			.map((other) -> new Replaced(other.id(), value(other)))
			.orElse(null) : null;
	}

	String title(LocalRule rule) {
		return this.policies.meaning(rule.parameter().name()).orElse(rule.parameter().name());
	}

	/**
	 * What it replaces, the number and the day it begins on, and why it was turned down.
	 */
	String change(LocalRule rule) {
		var own = rule.parameter();
		var known = (rule.state() == LocalRule.State.CONFIRMED) ? rule.answeredAt().minusNanos(1) : null;
		var before = this.policies.at(this.organization.localityOf(rule.unit()), own.since(), known);
		return "原为%s，改为%s%s".formatted(
				before.has(own.name()) ? words(own.name(), before.get(own.name()).value()) : "没有规定", inWords(rule),
				(rule.reason() != null) ? "；理由：" + rule.reason() : "");
	}

	/** The number and the day it begins on. */
	String inWords(LocalRule rule) {
		return "%s，自%s起".formatted(value(rule), InWords.day(rule.parameter().since()));
	}

	private String value(LocalRule rule) {
		return words(rule.parameter().name(), rule.parameter().value());
	}

	private String words(String parameter, Object value) {
		return this.words.of(value, this.policies.unit(parameter).orElse(""));
	}

}
