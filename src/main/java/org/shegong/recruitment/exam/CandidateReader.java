package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests;

/** Shows the candidates of a campaign with what was found about them. */
@Component
@Transactional(readOnly = true)
public class CandidateReader {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final NegativeHits hits;

	private final Verdicts verdicts;

	private final Findings findings;

	private final Clock clock;

	CandidateReader(RecruitmentRequests campaigns, Candidates candidates, NegativeHits hits, Verdicts verdicts,
			Findings findings, Clock clock) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.hits = hits;
		this.verdicts = verdicts;
		this.findings = findings;
		this.clock = clock;
	}

	/** Everybody in a campaign. */
	public List<CandidateView> of(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return views(campaign, this.candidates.findByRequestOrderByNo(campaign.id()));
	}

	/** A page of those who are asked for. */
	public Page<CandidateView> page(RequestNumber number, Sought sought, Pageable asked) {
		var campaign = this.campaigns.get(number);
		var page = sought.found()
				? this.candidates.pageOf(questionable(campaign, sought), campaign.id(), sought.states(), sought.task(),
						sought.pattern(), sought.inFull(), asked)
				: this.candidates.page(campaign.id(), sought.states(), sought.task(), sought.pattern(), sought.inFull(),
						asked);
		return new PageImpl<>(views(campaign, page.getContent()), asked, page.getTotalElements());
	}

	/** Numbers of those about whom something was found. */
	private Set<Integer> questionable(RecruitmentRequest campaign, Sought sought) {
		var people = this.candidates.findByRequestAndStateInOrderByNo(campaign.id(), sought.states());
		var numbers = this.findings.of(campaign, people)
			.entrySet()
			.stream()
			.filter((one) -> !one.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		this.hits.findByRequestOrderById(campaign.id()).forEach((hit) -> numbers.add(hit.candidate()));
		return numbers;
	}

	/** What was found about one of them. */
	public List<Finding> findings(RequestNumber number, int no) {
		var campaign = this.campaigns.get(number);
		return this.findings.of(campaign, List.of(this.candidates.get(campaign.id(), no))).get(no);
	}

	private List<CandidateView> views(RecruitmentRequest campaign, List<Candidate> candidates) {
		var numbers = candidates.stream().map(Candidate::no).toList();
		var found = this.findings.of(campaign, candidates);
		var listed = this.hits.findByRequestAndNoInOrderById(campaign.id(), numbers)
			.stream()
			.collect(Collectors.groupingBy(NegativeHit::candidate,
					Collectors.mapping(NegativeHit::inWords, Collectors.toList())));
		var said = found.values().stream().allMatch(List::isEmpty) ? Map.<Integer, List<VerdictView>>of()
				: this.verdicts.findByRequestAndNoInOrderById(campaign.id(), numbers)
					.stream()
					.collect(Collectors.groupingBy(Verdict::candidate,
							Collectors.mapping(Verdict::view, Collectors.toList())));
		var on = (campaign.applyUntil() != null) ? campaign.applyUntil() : LocalDate.now(this.clock);
		return candidates.stream()
			.map((candidate) -> CandidateView.of(candidate, on, found.get(candidate.no()),
					listed.getOrDefault(candidate.no(), List.of()), said.getOrDefault(candidate.no(), List.of())))
			.toList();
	}

}
