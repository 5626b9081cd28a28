package org.shegong.recruitment.hiring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.CandidateState;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.exam.Findings;
import org.shegong.recruitment.Progress;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests;

/** The formalities of people to be hired, and taking them on. */
@Service
@Transactional
public class HiringDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Hirings hirings;

	private final Newcomers newcomers;

	private final HiringCheck check;

	private final Quotas quotas;

	private final Organization organization;

	private final Findings findings;

	private final Progress progress;

	HiringDesk(RecruitmentRequests campaigns, Candidates candidates, Hirings hirings, Newcomers newcomers,
			HiringCheck check, Quotas quotas, Organization organization, Findings findings, Progress progress) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.hirings = hirings;
		this.newcomers = newcomers;
		this.check = check;
		this.quotas = quotas;
		this.organization = organization;
		this.findings = findings;
		this.progress = progress;
	}

	/** What is entered so far for everybody on the list. */
	@Transactional(readOnly = true)
	public List<Formalities> of(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return entered(campaign, this.candidates.proposed(campaign.id()));
	}

	/**
	 * A page of it.
	 * @param pattern of a candidate's number or name, as {@link Candidates#page} takes it
	 */
	@Transactional(readOnly = true)
	public Page<Formalities> page(RequestNumber number, String pattern, Pageable asked) {
		var campaign = this.campaigns.get(number);
		var page = this.candidates.page(campaign.id(), Set.of(CandidateState.PROPOSED), "", pattern, false, asked);
		return new PageImpl<>(entered(campaign, page.getContent()), asked, page.getTotalElements());
	}

	private List<Formalities> entered(RecruitmentRequest campaign, List<Candidate> people) {
		var entered = this.hirings.entered(campaign.id());
		return people.stream()
			.map((candidate) -> entered.containsKey(candidate.getId())
					? entered.get(candidate.getId()).formalities(candidate.no()) : blank(campaign, candidate))
			.toList();
	}

	private Formalities blank(RecruitmentRequest campaign, Candidate candidate) {
		var community = this.organization.lineOf(campaign.unit()).get(0).kind() == UnitKind.COMMUNITY;
		var known = candidate.applicant().worker();
		return new Formalities(candidate.no(), false, (known != null) ? known.value() : null,
				community ? campaign.unit() : null, null, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * Keeps what is entered, finished or not.
	 * @return what stands against it; empty where it is kept
	 */
	public List<Objection> keep(RequestNumber number, List<Formalities> entered) {
		var campaign = this.campaigns.get(number);
		var listed = this.candidates.proposed(campaign.id())
			.stream()
			.collect(Collectors.toMap(Candidate::no, Function.identity()));
		var strangers = entered.stream().filter((one) -> !listed.containsKey(one.candidate())).toList();
		if (!strangers.isEmpty()) {
			return strangers.stream()
				.map((one) -> Objection.formFault("%s号不在拟聘名单中".formatted(one.candidate())))
				.toList();
		}
		var known = this.hirings.entered(campaign.id());
		for (var one : entered) {
			var candidate = listed.get(one.candidate());
			var hiring = known.getOrDefault(candidate.getId(), new Hiring(candidate));
			hiring.fill(one);
			this.hirings.save(hiring);
		}
		return List.of();
	}

	/** What stands against taking on everybody on the list as entered. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return this.check.objections(campaign, this.candidates.proposed(campaign.id()), of(number));
	}

	/**
	 * Takes everybody on; whoever gave up is replaced.
	 * @return what comes next for whoever replaces them; {@code none} where all is done
	 */
	public String hire(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		this.quotas.lock(campaign.unit());
		Refusal.unlessAdmitted(objections(number));
		var policy = this.findings.policyOf(campaign);
		var entered = of(number).stream().collect(Collectors.toMap(Formalities::candidate, Function.identity()));
		for (var candidate : this.candidates.proposed(campaign.id())) {
			var said = entered.get(candidate.no());
			if (said.gaveUp()) {
				candidate.dropOut((said.note() != null) ? "放弃录用：" + said.note() : "放弃录用");
			}
			else {
				this.newcomers.takeOn(campaign, candidate, said, policy);
				candidate.hire();
				campaign.fill(1);
			}
		}
		this.candidates.flush();
		return (campaign.open() > 0) ? this.progress.advance(campaign) : "none";
	}

	/** Names by number of those on the list, for the form. */
	@Transactional(readOnly = true)
	public Map<Integer, String> names(RequestNumber number) {
		return this.candidates.proposed(this.campaigns.get(number).id())
			.stream()
			.collect(Collectors.toMap(Candidate::no, Candidate::name));
	}

}
