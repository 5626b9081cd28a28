package org.shegong.recruitment.hiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.worker.AccountNames;
import org.shegong.recruitment.exam.Candidate;
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

	private final AccountNames accounts;

	private final Quotas quotas;

	private final Organization organization;

	private final Findings findings;

	private final Progress progress;

	HiringDesk(RecruitmentRequests campaigns, Candidates candidates, Hirings hirings, Newcomers newcomers,
			AccountNames accounts, Quotas quotas, Organization organization, Findings findings, Progress progress) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.hirings = hirings;
		this.newcomers = newcomers;
		this.accounts = accounts;
		this.quotas = quotas;
		this.organization = organization;
		this.findings = findings;
		this.progress = progress;
	}

	/** What is entered so far for everybody on the list. */
	@Transactional(readOnly = true)
	public List<Formalities> of(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var entered = this.hirings.entered(campaign.id());
		return this.candidates.proposed(campaign.id())
			.stream()
			.map((candidate) -> entered.containsKey(candidate.getId())
					? entered.get(candidate.getId()).formalities(candidate.no()) : blank(campaign, candidate))
			.toList();
	}

	private Formalities blank(RecruitmentRequest campaign, Candidate candidate) {
		var community = this.organization.lineOf(campaign.unit()).get(0).kind() == UnitKind.COMMUNITY;
		var known = candidate.applicant().worker();
		return new Formalities(candidate.no(), false, (known != null) ? known.value() : null,
				community ? campaign.unit() : null, null, null, null, null, null, null, null, null, null);
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
		var people = this.candidates.proposed(campaign.id())
			.stream()
			.collect(Collectors.toMap(Candidate::no, Function.identity()));
		var objections = new ArrayList<Objection>();
		var codes = new HashSet<String>();
		var entered = of(number);
		for (var said : entered) {
			var candidate = people.get(said.candidate());
			var doubled = said.code() != null && !codes.add(said.code().toLowerCase());
			objections.addAll(HiringRules.objections(new HiringRules.Situation(candidate.name(), said,
					doubled || taken(said, candidate), this.findings.knownAs(candidate.applicant()),
					within(campaign, said), candidate.publishedUntil(), this.findings.policyOf(campaign))));
		}
		objections.addAll(places(campaign, entered));
		return objections;
	}

	/** Somebody of the roster keeps the code they have. */
	private boolean taken(Formalities said, Candidate candidate) {
		return WorkerCode.read(said.code())
			.filter((code) -> !code.equals(this.findings.knownAs(candidate.applicant())))
			.filter((code) -> this.accounts.exists(code.account().value()))
			.isPresent();
	}

	private boolean within(RecruitmentRequest campaign, Formalities said) {
		return said.unit() != null && this.organization.knows(said.unit())
				&& this.organization.lineOf(said.unit()).get(0).kind() == UnitKind.COMMUNITY
				&& this.organization.covers(campaign.unit(), said.unit());
	}

	/** Communities must have room for those who are placed there. */
	private List<Objection> places(RecruitmentRequest campaign, List<Formalities> entered) {
		var placed = entered.stream()
			.filter((said) -> !said.gaveUp() && within(campaign, said))
			.collect(Collectors.groupingBy(Formalities::unit, Collectors.counting()));
		return placed.entrySet()
			.stream()
			.flatMap((place) -> room(campaign, place.getKey(), place.getValue().intValue()))
			.toList();
	}

	/**
	 * An exception of the kind “一般” was agreed to for the unit that recruits and for no
	 * other.
	 */
	private Stream<Objection> room(RecruitmentRequest campaign, String community, int people) {
		var check = this.quotas.check(community, people, campaign);
		if (check.exception() && !community.equals(campaign.unit())) {
			return Stream.of(Objection.refusal("“%s”按公式还缺%d人，安排不下%d人，请安排到有空缺的社区".formatted(check.quota().unitName(),
					check.quota().openByFormula(), people), check.quota().basis()));
		}
		return check.objections().stream().filter(Objection::refuses);
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
