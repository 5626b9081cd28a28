package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.bulk.ManyRows;
import org.shegong.bulk.Portions;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests;
import org.shegong.recruitment.campaign.Route;

/** Where candidates are registered, one by one or many at once. */
@Service
@Transactional
public class CandidateDesk {

	private static final Function<Applicant, List<Finding>> NOTHING = (applicant) -> List.of();

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final NegativeHits hits;

	private final Verdicts verdicts;

	private final ManyRows rows;

	private final Findings findings;

	private final Clock clock;

	CandidateDesk(RecruitmentRequests campaigns, Candidates candidates, NegativeHits hits, Verdicts verdicts,
			ManyRows rows, Findings findings, Clock clock) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.hits = hits;
		this.verdicts = verdicts;
		this.rows = rows;
		this.findings = findings;
		this.clock = clock;
	}

	/** Whether anybody waits for the review. */
	@Transactional(readOnly = true)
	public boolean anybodyApplies(RequestNumber number) {
		return this.candidates.existsByRequestAndState(this.campaigns.get(number).id(), CandidateState.APPLIED);
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
		var numbers = taken(campaign);
		var objections = new HashMap<Integer, List<Objection>>();
		var list = NegativeList.of(this.findings.policyOf(campaign));
		var today = LocalDate.now(this.clock);
		var strangers = this.findings.strangers(campaign, people);
		var found = (campaign.route() == Route.DIRECT) ? this.findings.about(campaign, people) : NOTHING;
		for (int index = 0; index < people.size(); index++) {
			var person = people.get(index);
			var against = new ArrayList<>(Registration.faults(person, list, today));
			against.addAll(strangers.getOrDefault(person, List.of()));
			var earlier = numbers.putIfAbsent(person.idNumber(), "前面一行的" + person.name());
			if (earlier != null) {
				against.add(Objection.formFault("身份证号与%s重复，同一人只能报名一次".formatted(earlier)));
			}
			if (against.isEmpty()) {
				against.addAll(found.apply(person)
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

	/** Who is registered, by identity number, but for those who may register again. */
	private Map<String, String> taken(RecruitmentRequest campaign) {
		var again = refused(campaign);
		var taken = new HashMap<String, String>();
		this.candidates.findByRequestOrderByNo(campaign.id())
			.stream()
			.filter((candidate) -> !again.containsKey(candidate.applicant().idNumber()))
			.forEach((candidate) -> taken.put(candidate.applicant().idNumber(),
					candidate.no() + "号" + candidate.name()));
		return taken;
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
		var numbers = new ArrayList<Integer>();
		var fresh = new ArrayList<Candidate>();
		var anew = new ArrayList<Integer>();
		for (var person : people) {
			var known = again.get(person.idNumber());
			if (known != null) {
				known.reapply(person);
				anew.add(known.no());
			}
			else {
				fresh.add(new Candidate(campaign, ++last, person));
			}
			numbers.add((known != null) ? known.no() : last);
		}
		forget(campaign, anew);
		this.candidates.flush();
		if (!fresh.isEmpty()) {
			this.rows.insert(Candidate.class, fresh);
		}
		return numbers;
	}

	/**
	 * Whom only a verdict on a finding refused, in a campaign that came back with nobody
	 * left: with the data put right they may register again.
	 */
	private Map<String, Candidate> refused(RecruitmentRequest campaign) {
		var listed = this.hits.findByRequestOrderById(campaign.id())
			.stream()
			.map(NegativeHit::candidate)
			.collect(Collectors.toSet());
		return this.candidates.findByRequestAndStateInOrderByNo(campaign.id(), Set.of(CandidateState.REFUSED))
			.stream()
			.filter((candidate) -> !listed.contains(candidate.no()))
			.collect(Collectors.toMap((candidate) -> candidate.applicant().idNumber(), Function.identity()));
	}

	/** What was said about the former data; the opinions of the reviewers keep it. */
	private void forget(RecruitmentRequest campaign, List<Integer> numbers) {
		new Portions<>(numbers).each((portion) -> this.verdicts.forget(campaign.id(), portion));
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

}
