package org.shegong.recruitment.exam;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A candidate as people at work on the campaign see them.
 *
 * @param no number by which they are called
 * @param age completed years on the last day of registration
 * @param findings automatic findings, refusals and warnings
 * @param hits what departments found on the negative list
 * @param verdicts what departments said about the findings
 * @param outcome why they are out; null while they are in
 * @param total weighted score, null before the ranking
 * @param place rank, 1 being the best
 */
public record CandidateView(int no, Applicant applicant, int age, String state, String stateTitle, String outcome,
		List<Finding> findings, List<String> hits, List<VerdictView> verdicts, BigDecimal written, BigDecimal interview,
		BigDecimal total, Integer place, Boolean medicalPassed, Boolean backgroundPassed, LocalDate publishedUntil) {

	static CandidateView of(Candidate candidate, LocalDate measuredOn, List<Finding> findings, List<String> hits,
			List<VerdictView> verdicts) {
		return new CandidateView(candidate.no(), candidate.applicant(), candidate.applicant().age(measuredOn),
				candidate.state().id(), candidate.state().title(), candidate.outcome(), findings, hits, verdicts,
				candidate.written(), candidate.interview(), candidate.total(), candidate.place(),
				candidate.medicalPassed(), candidate.backgroundPassed(), candidate.publishedUntil());
	}

}
