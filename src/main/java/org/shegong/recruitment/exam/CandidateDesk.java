package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Policy;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests;
import org.shegong.recruitment.campaign.Route;

/** Where candidates are registered, one by one or many at once. */
@Service
@Transactional
public class CandidateDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final NegativeHits hits;

	private final Verdicts verdicts;

	private final Findings findings;

	private final Clock clock;

	CandidateDesk(RecruitmentRequests campaigns, Candidates candidates, NegativeHits hits, Verdicts verdicts,
			Findings findings, Clock clock) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.hits = hits;
		this.verdicts = verdicts;
		this.findings = findings;
		this.clock = clock;
	}

	/** Everybody in a campaign with what was found about them. */
	@Transactional(readOnly = true)
	public List<CandidateView> of(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return views(campaign, this.candidates.findByRequestOrderByNo(campaign.id()));
	}

	/**
	 * A page of them.
	 * @param pattern of a number or name, as {@link Candidates#page} takes it
	 * @param inFull whether identity numbers and telephones are searched as well
	 */
	@Transactional(readOnly = true)
	public Page<CandidateView> page(RequestNumber number, String pattern, boolean inFull, Pageable asked) {
		var campaign = this.campaigns.get(number);
		var page = this.candidates.page(campaign.id(), pattern, inFull, asked);
		return new PageImpl<>(views(campaign, page.getContent()), asked, page.getTotalElements());
	}

	/** What was found about one of them. */
	@Transactional(readOnly = true)
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

	/**
	 * What stands against registering these people, by their place in the list. In an
	 * open exam only what makes the registration itself wrong; what makes somebody
	 * ineligible is a finding for the joint review. Nobody is proposed for direct
	 * assessment who may not be (ORD-28).
	 */
	@Transactional(readOnly = true)
	public Map<Integer, List<Objection>> objections(RequestNumber number, List<Applicant> people) {
		var campaign = this.campaigns.get(number);
		var numbers = new HashMap<String, String>();
		var again = refused(campaign);
		this.candidates.findByRequestOrderByNo(campaign.id())
			.stream()
			.filter((candidate) -> !again.containsKey(candidate.applicant().idNumber()))
			.forEach((candidate) -> numbers.put(candidate.applicant().idNumber(),
					candidate.no() + "号" + candidate.name()));
		var objections = new HashMap<Integer, List<Objection>>();
		var strangers = this.findings.strangers(campaign, people);
		for (int index = 0; index < people.size(); index++) {
			var person = people.get(index);
			var against = new ArrayList<>(
					Registration.faults(person, NegativeList.of(policy(campaign)), LocalDate.now(this.clock)));
			against.addAll(strangers.getOrDefault(person, List.of()));
			var earlier = numbers.putIfAbsent(person.idNumber(), "前面一行的" + person.name());
			if (earlier != null) {
				against.add(Objection.formFault("身份证号与%s重复，同一人只能报名一次".formatted(earlier)));
			}
			if (against.isEmpty() && campaign.route() == Route.DIRECT) {
				against.addAll(this.findings.of(campaign, person)
					.stream()
					.filter((finding) -> !person.declaredItems().contains(finding.id()))
					.map(Finding::objection)
					.filter(Objection::refuses)
					.toList());
			}
			if (!against.isEmpty()) {
				objections.put(index, against);
			}
		}
		return objections;
	}

	/**
	 * Registers people that nothing stands against; whoever was refused keeps the number.
	 * @return their numbers in the campaign
	 */
	public List<Integer> register(RequestNumber number, List<Applicant> people) {
		var campaign = this.campaigns.get(number);
		if (!objections(number, people).isEmpty()) {
			throw new IllegalArgumentException("有不能登记的候选人");
		}
		int last = this.candidates.lastNo(campaign.id());
		var again = refused(campaign);
		var added = new ArrayList<Candidate>();
		for (var person : people) {
			var known = again.get(person.idNumber());
			if (known != null) {
				known.reapply(person);
				forget(campaign, known.no());
			}
			else {
				last++;
			}
			added.add((known != null) ? known : new Candidate(campaign, last, person));
		}
		this.candidates.saveAllAndFlush(added);
		return added.stream().map(Candidate::no).toList();
	}

	/**
	 * Whom only a verdict on a finding refused, in a campaign that came back with nobody
	 * left: with the data put right they may register again.
	 */
	private Map<String, Candidate> refused(RecruitmentRequest campaign) {
		var listed = this.hits.findByRequestOrderById(campaign.id()).stream().map(NegativeHit::candidate).toList();
		return this.candidates.findByRequestOrderByNo(campaign.id())
			.stream()
			.filter((candidate) -> candidate.is(CandidateState.REFUSED) && !listed.contains(candidate.no()))
			.collect(Collectors.toMap((candidate) -> candidate.applicant().idNumber(), Function.identity()));
	}

	/** What was said about the former data; the opinions of the reviewers keep it. */
	private void forget(RecruitmentRequest campaign, int no) {
		this.verdicts.deleteAll(this.verdicts.findByRequestOrderById(campaign.id())
			.stream()
			.filter((verdict) -> verdict.candidate() == no)
			.toList());
	}

	/**
	 * Takes back a registration made by mistake.
	 * @return what stands against it; empty where it is taken back
	 */
	public Optional<String> strike(RequestNumber number, int no) {
		var candidate = this.candidates.get(this.campaigns.get(number).id(), no);
		if (candidate.state() != CandidateState.APPLIED) {
			return Optional
				.of("%d号%s（%s）已进入审查，不能删除；资料有误的请更正后重新登记".formatted(no, candidate.name(), candidate.state().title()));
		}
		this.candidates.delete(candidate);
		return Optional.empty();
	}

	private Policy policy(RecruitmentRequest campaign) {
		return this.findings.policyOf(campaign);
	}

}
