package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.bulk.ManyRows;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.recruitment.campaign.RecruitmentRequest;

/**
 * What people say about the findings of the system: each one that is no bar of the law
 * needs a word of theirs, whether it applies or is waived and why. Nobody is refused for
 * a finding that nobody said applies (PIPL 24, R-23).
 */
@Component
class Judgement {

	private static final Basis PEOPLE = Articles.of("recruitment-people");

	private static final int MOST_NAMED = 20;

	private final Candidates candidates;

	private final Findings findings;

	private final NegativeHits hits;

	private final Verdicts verdicts;

	private final ManyRows rows;

	private final Clock clock;

	Judgement(Candidates candidates, Findings findings, NegativeHits hits, Verdicts verdicts, ManyRows rows,
			Clock clock) {
		this.candidates = candidates;
		this.findings = findings;
		this.hits = hits;
		this.verdicts = verdicts;
		this.rows = rows;
		this.clock = clock;
	}

	/** Those who are being reviewed. */
	private List<Candidate> reviewed(RecruitmentRequest campaign) {
		return this.candidates.findByRequestAndStateInOrderByNo(campaign.id(), Set.of(CandidateState.APPLIED));
	}

	/** Those who are being reviewed, with what was found and what was said about it. */
	Bench bench(RecruitmentRequest campaign) {
		var people = reviewed(campaign);
		var said = this.verdicts.findByRequestOrderById(campaign.id())
			.stream()
			.map((verdict) -> new Bench.Word(verdict.candidate(), verdict.finding()))
			.collect(Collectors.toSet());
		var hit = this.hits.findByRequestOrderById(campaign.id())
			.stream()
			.map(NegativeHit::candidate)
			.collect(Collectors.toSet());
		return Bench.of(people, this.findings.of(campaign, people), said, hit);
	}

	/** Whether anybody does not meet a condition of the kind “一般”. */
	boolean anyException(RecruitmentRequest campaign) {
		return this.findings.anyException(campaign, reviewed(campaign));
	}

	/**
	 * What stands against an answer that leaves findings open which nobody has judged
	 * yet.
	 * @param hit whom the answer itself finds on the negative list
	 */
	static List<Objection> unjudged(Bench bench, List<VerdictLine> said, Set<Integer> hit) {
		var open = bench.leftOpen(said, hit);
		if (open.isEmpty()) {
			return List.of();
		}
		var names = open.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
		return List.of(Objection.refusal("系统核对结果还没有认定：%s%s。请逐人逐项选择“不影响”并写明理由，或选择“适用”".formatted(names,
				(open.size() > MOST_NAMED) ? "等%d项".formatted(open.size()) : ""), PEOPLE));
	}

	void keep(Bench bench, Review review, List<VerdictLine> said, AccountName account) {
		var verdicts = said.stream()
			.flatMap((line) -> bench.found()
				.get(line.candidate())
				.stream()
				.filter((finding) -> finding.id().equals(line.finding()))
				.limit(1)
				.map((finding) -> new Verdict(review, line, finding, account, LocalDate.now(this.clock))))
			.toList();
		if (!verdicts.isEmpty()) {
			this.rows.insert(Verdict.class, verdicts);
		}
	}

	/**
	 * Why each candidate under review is refused; empty for whoever is admitted.
	 */
	Map<Candidate, List<String>> reasons(RecruitmentRequest campaign) {
		var people = reviewed(campaign);
		var found = this.findings.of(campaign, people);
		var hit = this.hits.findByRequestOrderById(campaign.id())
			.stream()
			.collect(Collectors.groupingBy(NegativeHit::candidate));
		var said = this.verdicts.findByRequestOrderById(campaign.id())
			.stream()
			.collect(Collectors.groupingBy(Verdict::candidate));
		var reasons = new LinkedHashMap<Candidate, List<String>>();
		for (var candidate : people) {
			var verdicts = said.getOrDefault(candidate.no(), List.of());
			reasons.put(candidate,
					Stream
						.concat(hit.getOrDefault(candidate.no(), List.of()).stream().map(NegativeHit::inWords),
								found.get(candidate.no()).stream().flatMap((finding) -> against(finding, verdicts)))
						.toList());
		}
		return reasons;
	}

	private static Stream<String> against(Finding finding, List<Verdict> said) {
		if (finding.bar()) {
			return Stream.of(finding.objection().inWords());
		}
		return said.stream()
			.filter((verdict) -> verdict.finding().equals(finding.id()) && verdict.applies())
			.map((verdict) -> finding.objection().inWords() + "；" + verdict.inWords());
	}

}
