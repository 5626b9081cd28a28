package org.shegong.recruitment.exam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.Progress;
import org.shegong.recruitment.campaign.RecruitmentRequests;

/** The steps with a result for each, which in an open exam only those on top take. */
@Service
@Transactional
public class OutcomeDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Progress progress;

	OutcomeDesk(RecruitmentRequests campaigns, Candidates candidates, Progress progress) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.progress = progress;
	}

	/** Numbers of those who wait for the medical examination. */
	@Transactional(readOnly = true)
	public Set<Integer> awaitingMedical(RequestNumber number) {
		return waiting(number, (candidate) -> candidate.medicalPassed() == null);
	}

	/** … for the background check. */
	@Transactional(readOnly = true)
	public Set<Integer> awaitingBackground(RequestNumber number) {
		return waiting(number, (candidate) -> candidate.backgroundPassed() == null);
	}

	/** … for the direct assessment. */
	@Transactional(readOnly = true)
	public Set<Integer> awaitingAssessment(RequestNumber number) {
		return byNo(admitted(number)).keySet();
	}

	public String medical(RequestNumber number, Results results) {
		var read = ResultLine.read(results.results(), awaitingMedical(number), false);
		return settle(number, read.results(), "体检", (candidate) -> candidate.medical(true));
	}

	public String background(RequestNumber number, Results results) {
		var read = ResultLine.read(results.results(), awaitingBackground(number), false);
		return settle(number, read.results(), "考察", (candidate) -> candidate.background(true));
	}

	/** The assessment of graduates who served: its scores rank those who passed. */
	public String assessment(RequestNumber number, Results results) {
		var campaign = this.campaigns.get(number);
		var people = byNo(admitted(number));
		var read = ResultLine.read(results.results(), people.keySet(), true).results();
		read.stream()
			.filter((line) -> !line.passed())
			.forEach((line) -> people.get(line.candidate()).dropOut(line.reason("考核")));
		var best = read.stream().filter(ResultLine::passed).sorted(ResultLine.best()).toList();
		for (int place = 1; place <= best.size(); place++) {
			var line = best.get(place - 1);
			people.get(line.candidate()).rank(line.score(), place);
		}
		this.candidates.flush();
		return this.progress.advance(campaign);
	}

	private String settle(RequestNumber number, List<ResultLine> lines, String step, Consumer<Candidate> passes) {
		var campaign = this.campaigns.get(number);
		var people = byNo(this.candidates.proposed(campaign.id()));
		for (var line : lines) {
			var candidate = people.get(line.candidate());
			if (line.passed()) {
				passes.accept(candidate);
			}
			else {
				candidate.dropOut(line.reason(step));
			}
		}
		this.candidates.flush();
		return this.progress.advance(campaign);
	}

	private Set<Integer> waiting(RequestNumber number, Predicate<Candidate> still) {
		return byNo(this.candidates.proposed(this.campaigns.get(number).id()).stream().filter(still).toList()).keySet();
	}

	private static Map<Integer, Candidate> byNo(List<Candidate> people) {
		return people.stream()
			.collect(Collectors.toMap(Candidate::no, Function.identity(), (one, same) -> one, LinkedHashMap::new));
	}

	private List<Candidate> admitted(RequestNumber number) {
		return this.candidates.findByRequestAndStateOrderByPlaceAscNoAsc(this.campaigns.get(number).id(),
				CandidateState.ADMITTED);
	}

}
