package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
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

	private final Clock clock;

	Judgement(Candidates candidates, Findings findings, NegativeHits hits, Verdicts verdicts, Clock clock) {
		this.candidates = candidates;
		this.findings = findings;
		this.hits = hits;
		this.verdicts = verdicts;
		this.clock = clock;
	}

	/** Those who are being reviewed. */
	List<Candidate> reviewed(RecruitmentRequest campaign) {
		return this.candidates.findByRequestOrderByNo(campaign.id())
			.stream()
			.filter((candidate) -> candidate.is(CandidateState.APPLIED))
			.toList();
	}

	/** The verdicts of an answer, or what is wrong with them. */
	VerdictLine.Read read(RecruitmentRequest campaign, ReviewAnswer answer) {
		return VerdictLine.read(answer.verdicts(), this.findings.of(campaign, reviewed(campaign)));
	}

	/**
	 * What stands against an answer that leaves findings open which nobody has judged
	 * yet. Whoever is hit or barred anyway needs no further word.
	 */
	List<Objection> unjudged(RecruitmentRequest campaign, List<VerdictLine> said, Set<Integer> hit) {
		var open = open(campaign, said, hit);
		if (open.isEmpty()) {
			return List.of();
		}
		var names = open.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
		return List.of(Objection.refusal("系统核对结果还没有认定：%s%s。请逐人逐项选择“不影响”并写明理由，或选择“适用”".formatted(names,
				(open.size() > MOST_NAMED) ? "等%d项".formatted(open.size()) : ""), PEOPLE));
	}

	private List<String> open(RecruitmentRequest campaign, List<VerdictLine> said, Set<Integer> hit) {
		var people = reviewed(campaign);
		var found = this.findings.of(campaign, people);
		var known = this.verdicts.findByRequestOrderById(campaign.id());
		var out = new HashSet<>(hit);
		this.hits.findByRequestOrderById(campaign.id()).forEach((one) -> out.add(one.candidate()));
		return people.stream()
			.filter((candidate) -> !out.contains(candidate.no()))
			.filter((candidate) -> found.get(candidate.no()).stream().noneMatch(Finding::bar))
			.flatMap((candidate) -> found.get(candidate.no())
				.stream()
				.filter((finding) -> known.stream().noneMatch((verdict) -> verdict.isAbout(candidate.no(), finding)))
				.filter((finding) -> said.stream()
					.noneMatch((line) -> line.candidate() == candidate.no() && line.finding().equals(finding.id())))
				.map((finding) -> "%d号%s（%s）".formatted(candidate.no(), candidate.name(), finding.title())))
			.toList();
	}

	void keep(RecruitmentRequest campaign, Review review, ReviewAnswer answer, AccountName account) {
		var found = this.findings.of(campaign, reviewed(campaign));
		read(campaign, answer).lines()
			.forEach((line) -> found.get(line.candidate())
				.stream()
				.filter((finding) -> finding.id().equals(line.finding()))
				.findFirst()
				.ifPresent((finding) -> this.verdicts
					.save(new Verdict(review, campaign.id(), line, finding, account, LocalDate.now(this.clock)))));
	}

	/**
	 * Why each candidate under review is refused, by number; empty for whoever is
	 * admitted.
	 */
	Map<Integer, List<String>> reasons(RecruitmentRequest campaign) {
		var people = reviewed(campaign);
		var found = this.findings.of(campaign, people);
		var hit = this.hits.findByRequestOrderById(campaign.id());
		var said = this.verdicts.findByRequestOrderById(campaign.id());
		var reasons = new LinkedHashMap<Integer, List<String>>();
		for (var candidate : people) {
			var why = new ArrayList<String>();
			hit.stream().filter((one) -> one.candidate() == candidate.no()).map(NegativeHit::inWords).forEach(why::add);
			found.get(candidate.no())
				.stream()
				.flatMap((finding) -> against(candidate.no(), finding, said))
				.forEach(why::add);
			reasons.put(candidate.no(), why);
		}
		return reasons;
	}

	private static Stream<String> against(int no, Finding finding, List<Verdict> said) {
		if (finding.bar()) {
			return Stream.of(finding.objection().inWords());
		}
		return said.stream()
			.filter((verdict) -> verdict.isAbout(no, finding) && verdict.applies())
			.map((verdict) -> finding.objection().inWords() + "；" + verdict.inWords());
	}

}
