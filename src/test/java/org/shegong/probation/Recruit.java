package org.shegong.probation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.approval.Objection;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.WorkerClass;

/**
 * Somebody of Ordos with a contract of three months and three years from 2026-03-02;
 * tests change what they are about.
 */
class Recruit {

	String jurisdiction = "ordos";

	LocalDate from = LocalDate.parse("2026-03-02");

	LocalDate contractUntil = LocalDate.parse("2029-06-01");

	LocalDate agreed;

	WorkerClass workerClass = WorkerClass.RECRUITED;

	boolean earlier;

	boolean written = true;

	final List<String> reviews = new ArrayList<>();

	ProbationTerm term() {
		return new ProbationTerm(this.from, this.contractUntil, this.agreed, policy());
	}

	Policy policy() {
		return PolicyFixture.policies().of(this.jurisdiction, LocalDate.parse("2026-05-11"));
	}

	/** What stands against reviewing on a day. */
	List<Objection> against(String today) {
		return ProbationRules.objections(on(today));
	}

	ProbationRules.Situation on(String today) {
		return new ProbationRules.Situation(this.workerClass, term(), LocalDate.parse(today), this.earlier,
				this.written, this.reviews);
	}

}
