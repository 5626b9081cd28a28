package org.shegong.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Course;
import org.shegong.approval.Preview;
import org.shegong.organization.Post;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.scores.Weights;

/** What an assessment would be, for whoever thinks of starting it. */
@Component
@Transactional(readOnly = true)
class AssessmentPreview {

	private final AssessmentDesk desk;

	private final Participants participants;

	AssessmentPreview(AssessmentDesk desk, Participants participants) {
		this.desk = desk;
		this.participants = participants;
	}

	Preview preview(AssessmentApplication asked, LocalDate asOf) {
		var objections = this.desk.objections(asked, asOf);
		if (!AssessmentRules.faults(asked).isEmpty()) {
			return new Preview(objections, Course.UNKNOWN, Map.of(), Map.of());
		}
		var policy = this.participants.policyOf(asked.unit(), asked.year());
		var pool = this.desk.pool(asked);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		facts.put("excellentAtMost", pool.atMost());
		facts.put("excellentAlone", pool.share());
		facts.put("excellentPool", pool.cap());
		facts.put("excellentTaken", pool.taken());
		facts.put("base", pool.ownBase());
		facts.put("poolBase", pool.base());
		facts.keySet().forEach((fact) -> sources.put(fact, pool.basis()));
		facts.put("leftOut", this.desk.leftOut(asked.unit(), asked.year()).stream().map(Participant::inWords).toList());
		facts.put("weights", Weights.of(asked.satisfactionWeight(), policy).inWords());
		sources.put("weights", AssessmentNumbers.of(policy).satisfactionLeast().basis());
		facts.put("nextGrade", nextGrades(asked, policy));
		sources.put("nextGrade", AssessmentNumbers.of(policy).payGradeStep().basis());
		facts.put("publicationWorkdays", AssessmentNumbers.of(policy).publicationWorkdays().value());
		sources.put("publicationWorkdays", AssessmentNumbers.of(policy).publicationWorkdays().basis());
		return new Preview(objections, course(asked, policy), facts, sources);
	}

	/** From next January on, by worker, for those whose result of the year is on file. */
	private Map<String, Integer> nextGrades(AssessmentApplication asked, Policy policy) {
		var next = new TreeMap<String, Integer>();
		this.participants.below(asked.unit(), asked.year())
			.stream()
			.filter((one) -> one.worker().grade() != null && one.result(asked.year()) != null)
			.forEach((one) -> next.put(one.worker().code().value(),
					GradeDesk.promotion(one, asked.year(), null, policy).to()));
		return next;
	}

	private Course course(AssessmentApplication asked, Policy policy) {
		var posts = new LinkedHashMap<String, String>();
		AssessmentNumbers.of(policy)
			.reviewParties()
			.value()
			.forEach((party) -> posts.put(party.party(), post(asked, policy, party.post())));
		var panel = new AssessmentOutlook(post(asked, policy, Post.TOWN_OFFICE.id()),
				post(asked, policy, AssessmentNumbers.of(policy).proposer().value()), posts,
				this.desk.assessed(asked).stream().map(WorkerCode::value).toList());
		var rules = Map.of("proposeGrades", AssessmentNumbers.of(policy).proposer().basis(), "jointReview",
				AssessmentNumbers.of(policy).reviewParties().basis());
		return Course.of(new AssessmentAnswers(null), rules).asking("assessmentPanel", panel);
	}

	private String post(AssessmentApplication asked, Policy policy, String post) {
		return this.desk.post(asked.unit(), policy, post);
	}

}
