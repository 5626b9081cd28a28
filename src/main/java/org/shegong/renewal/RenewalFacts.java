package org.shegong.renewal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.shegong.policy.RetirementAge;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What a preview computes, each with the rule it rests on. */
final class RenewalFacts {

	/** Only a protection keeps a contract running. */
	static final Set<String> PRIVATE = Set.of("extendedUntil", "protectedBy");

	private static final Basis ROSTER = Articles.of("renewal-roster");

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, Basis> sources = new LinkedHashMap<>();

	static RenewalFacts of(RenewalCase ending) {
		var facts = new RenewalFacts();
		facts.tellPerson(ending);
		if (ending.endsOn() != null && RenewalRules.isRenewedHere(ending.worker().workerClass())) {
			facts.tellEnd(ending);
			facts.tellSeverance(ending);
		}
		return facts;
	}

	private void tellPerson(RenewalCase ending) {
		var policy = ending.policy();
		add("retiresOn", ending.retirement().month().toString(), RetirementAge.basis(policy));
		add("retirementDate", ending.retirement().date().toString(), RetirementAge.basis(policy));
		add("passedYears", ending.assessed().passedInARow(), RenewalNumbers.of(policy).passedYears().basis());
		if (RenewalNumbers.of(policy).passedYears().value() > 0) {
			add("assessmentsSuffice",
					ending.assessed().passedInARow() >= RenewalNumbers.of(policy).passedYears().value(),
					RenewalNumbers.of(policy).passedYears().basis());
		}
	}

	private void tellEnd(RenewalCase ending) {
		var policy = ending.policy();
		add("contractUntil", ending.endsOn().toString(), ROSTER);
		add("renewalOpensOn", ending.opensOn().toString(), RenewalNumbers.of(policy).leadDays().basis());
		add("reminderOn", ending.reminderOn().toString(), RenewalNumbers.of(policy).reminderDays().basis());
		add("fixedTerms", ending.terms().count(), RenewalNumbers.of(policy).extensionMonths().basis());
		add("openEndedDue", ending.openEndedIsDue(),
				ending.isWelfarePost() ? RenewalRules.WELFARE : RenewalRules.OPEN_ENDED);
		if (ending.openEndedIsDue()) {
			add("doubleWageFrom", ending.endsOn().plusDays(1).toString(), RenewalRules.DOUBLE);
		}
		if (ending.runsOn()) {
			add("extendedUntil", ending.runsUntil().toString(), RenewalRules.RUNS_ON);
			add("protectedBy", RenewalRules.protectedBy(ending), RenewalRules.RUNS_ON);
		}
		if (ending.endsBeforeBirth()) {
			add("protectedBy", RenewalRules.protectedBy(ending), RenewalRules.RUNS_ON);
		}
		if (ending.hasLapsed()) {
			add("renewalDemandFrom", ending.silentUntil().plusDays(1).toString(), RenewalRules.SILENCE);
		}
	}

	/** What letting the contract expire would cost. */
	private void tellSeverance(RenewalCase ending) {
		var basis = ending.isWelfarePost() ? RenewalRules.WELFARE : RenewalRules.SEVERANCE;
		if (ending.isWelfarePost()) {
			add("severanceMonths", 0, basis);
			add("severance", 0, basis);
			return;
		}
		ending.severance(null).ifPresent((due) -> {
			add("severanceMonths", due.months(), basis);
			due.sum().ifPresent((sum) -> add("severance", sum.yuan(), basis));
		});
	}

	private void add(String name, Object value, Basis basis) {
		this.values.put(name, value);
		this.sources.put(name, basis);
	}

	Map<String, Object> values() {
		return this.values;
	}

	Map<String, Basis> sources() {
		return this.sources;
	}

}
