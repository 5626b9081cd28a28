package org.shegong.recruitment.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.recruitment.quota.QuotaCheck;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.recruitment.RecruitmentRecords;

/** The counter where campaigns are opened, planned, announced and ended. */
@Service
@Transactional
public class RecruitmentDesk {

	private final RecruitmentRequests campaigns;

	private final RecruitmentRecords records;

	private final Quotas quotas;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	RecruitmentDesk(RecruitmentRequests campaigns, RecruitmentRecords records, Quotas quotas, Organization organization,
			Policies policies, Clock clock) {
		this.campaigns = campaigns;
		this.records = records;
		this.quotas = quotas;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Opens a campaign that nothing stands against; its posts are held for it from now
	 * on.
	 * @return the number of the request
	 */
	public RequestNumber open(RecruitmentApplication asked, AccountName submittedBy) {
		this.quotas.lock(asked.unit());
		Refusal.unlessAdmitted(objections(asked, today(), null));
		Refusal.unlessAdmitted(same(asked));
		return this.campaigns.saveAndFlush(new RecruitmentRequest(asked, submittedBy, this.clock.instant())).number();
	}

	/** A button pressed twice takes no posts twice. */
	private List<Objection> same(RecruitmentApplication asked) {
		return this.campaigns.findByUnitAndReservesTrue(asked.unit())
			.stream()
			.filter((other) -> other.application().equals(asked)
					&& LocalDate.ofInstant(other.submittedAt(), this.clock.getZone()).equals(today()))
			.map((other) -> Objection.formFault("今天已提交过同样的招聘申请（编号%s），不再重复提交；确需另招的，请在理由中写明区别"
				.formatted(other.officialNumber(RecruitmentRequest.TITLE, this.clock.getZone()))))
			.limit(1)
			.toList();
	}

	public void giveBack(RequestNumber number) {
		this.campaigns.get(number).giveBack();
	}

	public void revise(RequestNumber number, RecruitmentRevision revision) {
		var campaign = this.campaigns.get(number);
		var asked = campaign.application().revised(revision);
		this.quotas.lock(asked.unit());
		Refusal.unlessAdmitted(objections(asked, today(), campaign));
		campaign.resubmit(asked);
	}

	public void deny(RequestNumber number) {
		this.campaigns.get(number).deny(today());
	}

	/** Everything done so far stays on record. */
	public void stop(RequestNumber number, String reason) {
		this.campaigns.get(number).stop(reason, today());
	}

	public void plan(RequestNumber number, Plan plan) {
		this.campaigns.get(number).plan(plan);
	}

	public void announce(RequestNumber number, Notice notice) {
		this.campaigns.get(number).announce(notice);
	}

	/** Its posts are filled, or nobody is left for them. */
	public void finish(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		campaign.finish(today());
		this.records.finished(campaign, policyOf(campaign));
	}

	/**
	 * What stands against a campaign.
	 * @param running the campaign itself where it runs already; null for a new one
	 */
	@Transactional(readOnly = true)
	public List<Objection> objections(RecruitmentApplication asked, LocalDate asOf, RecruitmentRequest running) {
		var faults = RecruitmentRules.faults(asked);
		return faults.isEmpty() ? RecruitmentRules.objections(situation(asked, asOf, running)) : faults;
	}

	/** What stands against revising it so. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number, RecruitmentRevision revision) {
		var campaign = this.campaigns.get(number);
		return objections(campaign.application().revised(revision), today(), campaign);
	}

	private RecruitmentRules.Situation situation(RecruitmentApplication asked, LocalDate asOf,
			RecruitmentRequest running) {
		return new RecruitmentRules.Situation(asked, this.organization.lineOf(asked.unit()).get(0).kind(),
				quota(asked, asOf, running), (running != null) ? policyOf(running) : policyOf(asked.unit(), asOf));
	}

	@Transactional(readOnly = true)
	public QuotaCheck quota(RecruitmentApplication asked, LocalDate asOf, RecruitmentRequest running) {
		return (running != null) ? this.quotas.check(asked.unit(), asked.posts(), running)
				: this.quotas.check(asked.unit(), asked.posts(), asOf);
	}

	/**
	 * Posts that approve the quota, in order; a higher one last where a rule of the kind
	 * “一般” is passed.
	 */
	@Transactional(readOnly = true)
	public List<String> approvers(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return quota(campaign.application(), today(), campaign).posts();
	}

	@Transactional(readOnly = true)
	public boolean approvedByTheCity(RequestNumber number) {
		return RecruitmentNumbers.of(policyOf(this.campaigns.get(number))).quotaApproversOfTheCity().value();
	}

	@Transactional(readOnly = true)
	public boolean recruitedByTheCity(RequestNumber number) {
		return RecruitmentNumbers.of(policyOf(this.campaigns.get(number))).recruiterOfTheCity().value();
	}

	/** Id of the post that organises the campaign (NAT-02, ORD-05). */
	@Transactional(readOnly = true)
	public String recruiter(RequestNumber number) {
		return RecruitmentNumbers.of(policyOf(this.campaigns.get(number))).recruiter().value();
	}

	/** The numbers with which a campaign began. */
	public Policy policyOf(RecruitmentRequest campaign) {
		return this.policies.begun(this.organization.localityOf(campaign.unit()), campaign.submittedAt());
	}

	public Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
