package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.Progress;
import org.shegong.recruitment.campaign.RecruitmentRequests;

/** Scores and the ranking. */
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
		var people = admitted(number).stream().collect(Collectors.toMap(Candidate::no, Function.identity()));
		scores.forEach((score) -> people.get(score.candidate()).score(score.written(), score.interview()));
	}

	/**
	 * Scores that are kept.
	 *
	 * @param name of the candidate
	 */
	public record Kept(String name, Score score) {
	}

	/** How far the scores of those admitted have come, by number. */
	@Transactional(readOnly = true)
	public List<Kept> kept(RequestNumber number) {
		return admitted(number).stream()
			.sorted(Comparator.comparing(Candidate::no))
			.map((candidate) -> new Kept(candidate.name(),
					new Score(candidate.no(), candidate.written(), candidate.interview())))
			.toList();
	}

	/** How many of those admitted have all that their total takes. */
	@Transactional(readOnly = true)
	public long complete(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return (campaign.writtenWeight() != null) ? this.candidates.complete(campaign.id(), campaign.writtenWeight())
				: 0;
	}

	/** What stands against ending the exam: nobody has a total yet. */
	@Transactional(readOnly = true)
	public List<Objection> unfinished(RequestNumber number) {
		return (complete(number) == 0) ? List.of(Objection.formFault("还没有人有完整的笔试和面试成绩，请先登记成绩；缺考的留空")) : List.of();
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

	private Ranking ranking(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return Ranking.of(campaign, this.findings.policyOf(campaign));
	}

	private List<Candidate> admitted(RequestNumber number) {
		return this.candidates.findByRequestAndStateOrderByPlaceAscNoAsc(this.campaigns.get(number).id(),
				CandidateState.ADMITTED);
	}

}
