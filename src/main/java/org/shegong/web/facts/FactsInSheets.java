package org.shegong.web.facts;

import java.util.Arrays;
import java.util.List;

import org.shegong.policy.Locality;
import org.shegong.approval.Objection;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.web.roster.EnteredFacts;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/** Lines of a sheet are asked by the same rules as the facts that somebody enters. */
@Component
class FactsInSheets implements EnteredFacts {

	private final FactCases cases;

	FactsInSheets(FactCases cases) {
		this.cases = cases;
	}

	@Override
	public List<Objection> against(Worker worker, FileEntry line, Locality place) {
		return Arrays.stream(FactKind.values())
			.filter((kind) -> line.is(kind.line()))
			.findFirst()
			.map((kind) -> new Fact(kind, line.date(), line.until(), line.value(), null, line.quantity(), line.field(),
					null, null, null))
			.map((fact) -> FactRules.byItself(this.cases.of(fact, worker, List.of(), place)))
			.orElse(List.of());
	}

	@Override
	public int highestGrade(Locality place) {
		return AssessmentNumbers.of(this.cases.policy(place)).payGradeCeiling().value();
	}

}
