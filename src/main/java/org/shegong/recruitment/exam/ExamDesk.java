package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.Progress;
import org.shegong.recruitment.campaign.RecruitmentRequests;

/** Scores, the ranking, and the steps that only those on top of it take. */
@Service
@Transactional
public class ExamDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Findings findings;

	private final Progress progress;

	ExamDesk(RecruitmentRequests campaigns, Candidates candidates, Findings findings, Progress progress) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.findings = findings;
		this.progress = progress;
	}

	/** What stands against keeping these scores, by their place in the list. */
	@Transactional(readOnly = true)
	public List<Score.Fault> faults(RequestNumber number, List<Score> scores) {
		var admitted = admitted(number).stream().map(Candidate::no).collect(Collectors.toSet());
		var seen = new LinkedHashSet<Integer>();
		var faults = new ArrayList<Score.Fault>();
		for (int index = 0; index < scores.size(); index++) {
			var score = scores.get(index);
			if (!admitted.contains(score.candidate())) {
				faults.add(new Score.Fault(index, "candidate", "%s号不是通过资格审查的候选人".formatted(score.candidate())));
			}
			else if (!seen.add(score.candidate())) {
				faults.add(new Score.Fault(index, "candidate", "%d号出现了两次，请只保留一行".formatted(score.candidate())));
			}
			faults.addAll(score.faults(index));
		}
		return faults;
	}

	/** Keeps scores that are in order; what was kept before is replaced. */
	public void keep(RequestNumber number, List<Score> scores) {
		if (!faults(number, scores).isEmpty()) {
			throw new IllegalArgumentException("有不能登记的成绩");
		}
		var byNo = admitted(number).stream().collect(Collectors.toMap(Candidate::no, Function.identity()));
		scores.forEach((score) -> byNo.get(score.candidate()).score(score.written(), score.interview()));
	}

	/** What stands against ending the exam: nobody has a total yet. */
	@Transactional(readOnly = true)
	public List<Objection> unfinished(RequestNumber number) {
		return ranking(number).order(admitted(number)).isEmpty()
				? List.of(Objection.formFault("还没有人有完整的笔试和面试成绩，请先登记成绩；缺考的留空")) : List.of();
	}

	/** Ranks; whoever missed a part is out. */
	public String rank(RequestNumber number) {
		var everybody = admitted(number);
		var ranking = ranking(number);
		var order = ranking.order(everybody);
		for (int place = 1; place <= order.size(); place++) {
			var candidate = order.get(place - 1);
			candidate.rank(ranking.total(candidate), place);
		}
		everybody.stream()
			.filter((candidate) -> candidate.is(CandidateState.ADMITTED))
			.forEach((candidate) -> candidate.dropOut("缺考或未进入面试，没有总成绩"));
		this.candidates.flush();
		return this.progress.advance(this.campaigns.get(number));
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
		return numbers(admitted(number));
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
		var read = ResultLine.read(results.results(), awaitingAssessment(number), true).results();
		read.stream()
			.filter((line) -> !line.passed())
			.forEach((line) -> this.candidates.get(campaign.id(), line.candidate()).dropOut(line.reason("考核")));
		var best = read.stream().filter(ResultLine::passed).sorted(ResultLine.best()).toList();
		for (int place = 1; place <= best.size(); place++) {
			var line = best.get(place - 1);
			this.candidates.get(campaign.id(), line.candidate()).rank(line.score(), place);
		}
		this.candidates.flush();
		return this.progress.advance(campaign);
	}

	private String settle(RequestNumber number, List<ResultLine> lines, String step, Consumer<Candidate> passes) {
		var campaign = this.campaigns.get(number);
		for (var line : lines) {
			var candidate = this.candidates.get(campaign.id(), line.candidate());
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

	private Ranking ranking(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return Ranking.of(campaign, this.findings.policyOf(campaign));
	}

	private Set<Integer> waiting(RequestNumber number, Predicate<Candidate> still) {
		return numbers(this.candidates.proposed(this.campaigns.get(number).id()).stream().filter(still).toList());
	}

	private static Set<Integer> numbers(List<Candidate> people) {
		return people.stream().map(Candidate::no).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private List<Candidate> admitted(RequestNumber number) {
		return this.candidates.findByRequestAndStateOrderByPlaceAscNoAsc(this.campaigns.get(number).id(),
				CandidateState.ADMITTED);
	}

}
