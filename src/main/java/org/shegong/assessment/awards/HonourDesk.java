package org.shegong.assessment.awards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;

/**
 * Where communities are rated advanced units, and their leaders with them (XX-21, XX-26).
 */
@Service
@Transactional
public class HonourDesk {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final Participants participants;

	private final AssessmentDesk desk;

	private final Organization organization;

	HonourDesk(AssessmentRequests campaigns, Sheets sheets, Participants participants, AssessmentDesk desk,
			Organization organization) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.participants = participants;
		this.desk = desk;
		this.organization = organization;
	}

	/**
	 * The advanced ones of a year.
	 *
	 * @param units codes of communities
	 * @param workers codes of their secretaries and directors
	 */
	public record Honours(List<String> units, List<WorkerCode> workers) {

		public Honours {
			units = (units != null) ? units : List.of();
			workers = (workers != null) ? workers : List.of();
		}

	}

	/**
	 * Keeps who is advanced.
	 * @return what stands against it; empty where it is kept
	 */
	public List<Objection> keep(RequestNumber number, Honours honours) {
		var campaign = this.campaigns.touch(this.campaigns.get(number).id());
		var objections = campaign.is(AssessmentRequest.Stage.PROPOSING) ? objections(campaign, honours)
				: List.of(Objection.formFault("现在不是评定等次的时候，请刷新后再看"));
		if (objections.isEmpty()) {
			campaign.advance(honours.units());
			this.sheets.of(campaign.id())
				.forEach((sheet) -> sheet.rateAdvanced(honours.workers().contains(sheet.worker())));
		}
		return objections;
	}

	/** What stands against those who are kept as advanced, as things are now. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var workers = this.sheets.of(campaign.id()).stream().filter(Sheet::advanced).map(Sheet::worker).toList();
		return objections(campaign, new Honours(List.copyOf(campaign.advancedUnits()), workers));
	}

	private List<Objection> objections(AssessmentRequest campaign, Honours honours) {
		var policy = this.desk.policyOf(campaign);
		if (honours.units().isEmpty() && honours.workers().isEmpty()) {
			return List.of();
		}
		if (!AssessmentNumbers.of(policy).advanced().value()) {
			return List
				.of(Objection.refusal("当地没有随先进单位评先进个人的规定，不能在此评选", AssessmentNumbers.of(policy).advanced().basis()));
		}
		var objections = new ArrayList<Objection>();
		var communities = communities(campaign).stream().map(OrgUnit::code).toList();
		honours.units()
			.forEach((unit) -> objections.addAll(communities.contains(unit) ? barred(campaign, unit, policy)
					: List.of(Objection.formFault("“%s”不是这次考核的社区".formatted(unit)))));
		honours.workers().forEach((worker) -> objections.addAll(individual(campaign, worker, honours, policy)));
		return objections;
	}

	private List<Objection> barred(AssessmentRequest campaign, String unit, Policy policy) {
		var most = AssessmentNumbers.of(policy).noticesCommunity().value();
		var notices = notices(unit, campaign.year());
		return (most == 0 || notices < most) ? List.of()
				: List.of(Objection.refusal("%s当年被通报%d人次，不能评为先进单位".formatted(this.desk.name(unit), notices),
						AssessmentNumbers.of(policy).noticesCommunity().basis()));
	}

	private List<Objection> individual(AssessmentRequest campaign, WorkerCode worker, Honours honours, Policy policy) {
		var inIt = this.sheets.findByRequestAndWorker(campaign.id(), worker).isPresent();
		var one = inIt ? this.participants.of(worker, campaign.year()).worker() : null;
		if (one == null || !one.leadsCommunity()) {
			return List.of(Objection.refusal("“%s”不是参加这次考核的社区书记或主任，不能随先进单位评为先进个人".formatted(worker),
					AssessmentNumbers.of(policy).advanced().basis()));
		}
		return new HashSet<>(honours.units()).contains(one.unit()) ? List.of()
				: List.of(Objection.refusal("%s所在社区没有评为先进单位，不能随之评为先进个人".formatted(one.name()),
						AssessmentNumbers.of(policy).advanced().basis()));
	}

	/** Persons' notices of a community in a calendar year. */
	@Transactional(readOnly = true)
	public int notices(String unit, int year) {
		return this.participants.below(unit, year).stream().mapToInt((one) -> one.notices(year)).sum();
	}

	@Transactional(readOnly = true)
	public List<OrgUnit> communities(AssessmentRequest campaign) {
		return this.organization.below(campaign.unit())
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.COMMUNITY)
			.toList();
	}

}
