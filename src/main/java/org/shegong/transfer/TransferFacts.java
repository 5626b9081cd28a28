package org.shegong.transfer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Places;

/**
 * What a transfer comes to, for whoever asks for it: places of both units, contract,
 * rules, time of service.
 */
@Component
@Transactional(readOnly = true)
class TransferFacts {

	private static final Basis RULES = Articles.of("transfer-rules");

	private final Places places;

	TransferFacts(Places places) {
		this.places = places;
	}

	/** Facts by name, each with what it rests on. */
	record Told(Map<String, Object> facts, Map<String, Basis> sources) {

		Told() {
			this(new LinkedHashMap<>(), new LinkedHashMap<>());
		}

		void say(String name, Object value, Basis basis) {
			if (value != null) {
				this.facts.put(name, value);
				this.sources.put(name, basis);
			}
		}

	}

	Told of(Situation transfer) {
		var told = new Told();
		var basis = TransferBrief.basis(transfer.asked().kind(), transfer.numbers());
		told.say("unitBefore", transfer.from().name(), basis);
		told.say("positionBefore", transfer.worker().positionTitles(), basis);
		told.say("positionAfter", transfer.placement().inWords(), basis);
		places("Before", transfer.from(), transfer.today(), told);
		if (transfer.to() != null) {
			told.say("unitAfter", transfer.to().name(), basis);
			ofBoth(transfer, told);
		}
		if (transfer.asked().kind() == TransferKind.POSTED_IN) {
			told.say("backOn", transfer.asked().until().plusDays(1).toString(), basis);
		}
		return told;
	}

	private void ofBoth(Situation transfer, Told told) {
		if (transfer.leavesUnit()) {
			places("", transfer.to(), transfer.today(), told);
		}
		told.say("policyBefore", transfer.from().rulesTitle(), RULES);
		told.say("policyAfter", transfer.to().rulesTitle(), RULES);
		told.say("employerChanges", transfer.changesEmployer(), TransferRules.NEW_CONTRACT);
		told.say("contract", contract(transfer),
				transfer.changesEmployer() ? TransferRules.NEW_CONTRACT : TransferRules.SAME_CONTRACT);
		if (transfer.changesEmployer()) {
			told.say("contractEndsOn", transfer.asked().on().minusDays(1).toString(), TransferRules.NEW_CONTRACT);
			told.say("contractDueOn", transfer.asked().on().plusMonths(1).minusDays(1).toString(),
					TransferRules.NEW_CONTRACT);
		}
		told.say("serviceCountsOn", true, TransferRules.YEARS);
		told.say("balancesGoAlong", true, RULES);
	}

	static String contract(Situation transfer) {
		return transfer.changesEmployer() ? "new" : transfer.hasContract() ? "changed" : "none";
	}

	private void places(String when, Site site, LocalDate on, Told told) {
		var filled = this.places.of(site.code(), on);
		told.say("approved" + when, filled.approved(), filled.basis());
		told.say("inPost" + when, filled.inPost(), filled.basis());
		told.say("vacancies" + when, filled.vacancies(), filled.basis());
	}

	/** The places of a unit in words, now and after somebody came or went. */
	String inWords(Site site, int change, LocalDate on) {
		var filled = this.places.of(site.code(), on);
		return "%s：%s；调动后在岗%d人".formatted(site.name(), filled.inWords(), filled.inPost() + change);
	}

}
