package org.shegong.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;
import org.shegong.recruitment.exam.CandidateState;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.campaign.PublicationDesk;
import org.shegong.recruitment.campaign.RecruitmentApplication;
import org.shegong.recruitment.campaign.RecruitmentDesk;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests;
import org.shegong.recruitment.campaign.RecruitmentRules;
import org.shegong.recruitment.exam.Review;
import org.shegong.recruitment.exam.Reviews;
import org.shegong.recruitment.campaign.Route;

/** What a campaign is about, for whoever starts it and whoever works on it. */
@Component
@Transactional(readOnly = true)
class RecruitmentBrief {

	private static final int MOST_NAMED = 10;

	private final RecruitmentRequests campaigns;

	private final RecruitmentDesk desk;

	private final Candidates candidates;

	private final Reviews reviews;

	private final PublicationDesk publications;

	private final Organization organization;

	private final Clock clock;

	RecruitmentBrief(RecruitmentRequests campaigns, RecruitmentDesk desk, Candidates candidates, Reviews reviews,
			PublicationDesk publications, Organization organization, Clock clock) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.candidates = candidates;
		this.reviews = reviews;
		this.publications = publications;
		this.organization = organization;
		this.clock = clock;
	}

	Preview preview(RecruitmentApplication asked, LocalDate asOf) {
		var objections = this.desk.objections(asked, asOf, null);
		if (!RecruitmentRules.faults(asked).isEmpty()) {
			return new Preview(objections, Course.UNKNOWN, Map.of(), Map.of());
		}
		var check = this.desk.quota(asked, asOf, null);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		var quota = check.quota();
		var basis = quota.basis();
		fact("approved", quota.approved(), basis, facts, sources);
		fact("inPost", quota.inPost(), basis, facts, sources);
		fact("reserved", quota.reserved(), basis, facts, sources);
		fact("vacancies", quota.vacancies(), basis, facts, sources);
		fact("cap", quota.cap(), basis, facts, sources);
		fact("formula", quota.formula(), basis, facts, sources);
		var policy = this.desk.policyOf(asked.unit(), asOf);
		fact("publicationWorkdays", RecruitmentNumbers.of(policy).publicationWorkdays().value(),
				RecruitmentNumbers.of(policy).publicationWorkdays().basis(), facts, sources);
		var course = Course
			.of(new RecruitmentAnswers(asked.route().id(), null, null),
					(step) -> step.task().equals("approveQuota")
							? Optional.ofNullable(check.approvers().get(step.post())) : Optional.empty())
			.asking("recruitmentPanel", RecruitmentOutlook.of(check, asked.route(), policy));
		return new Preview(objections, course, facts, sources);
	}

	private static void fact(String name, Object value, Basis basis, Map<String, Object> facts,
			Map<String, Basis> sources) {
		if (value != null) {
			facts.put(name, value);
			sources.put(name, basis);
		}
	}

	/** Last day of the running publication; null before the first. */
	LocalDate publishedUntil(RequestNumber number) {
		return this.campaigns.get(number).publishedUntil();
	}

	/** For lists: where, how and how many. */
	String title(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return "%s %s%d人".formatted(this.organization.name(campaign.unit()), campaign.route().title(),
				campaign.posts());
	}

	Brief about(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var unit = this.organization.lineOf(campaign.unit()).get(0).name();
		var brief = Brief.of(title(number))
			.line("招聘单位", unit)
			.line("招聘方式", campaign.route().title())
			.line("拟招人数", campaign.posts() + "人")
			.line("理由", campaign.reason());
		plan(campaign, brief);
		reviews(campaign, brief);
		people(campaign, brief);
		return brief.rule((campaign.route() == Route.EXAM) ? numbers(number).recruiter().basis()
				: numbers(number).direct().basis());
	}

	RecruitmentNumbers numbers(RequestNumber number) {
		return RecruitmentNumbers.of(this.desk.policyOf(this.campaigns.get(number)));
	}

	/** How many the unit may have, for whoever shares out the posts. */
	void quota(RequestNumber number, Brief brief) {
		var campaign = this.campaigns.get(number);
		var check = this.desk.quota(campaign.application(), LocalDate.now(this.clock), campaign);
		var quota = check.quota();
		brief
			.line("核定人数",
					(quota.approved() != null) ? quota.approved() + "人（" + quota.formula() + "）" : quota.formula())
			.line("在岗人数", quota.inPost() + "人")
			.line("其他招聘已占", (quota.reserved() > 0) ? quota.reserved() + "人" : null)
			.line("空缺", (quota.vacancies() != null) ? quota.vacancies() + "人" : "未知")
			.line("名额依据", quota.basis().cited())
			.line("提醒", check.objections().stream().map(Objection::inWords).collect(Collectors.joining("；")))
			.rule(numbers(number).quotaApprovers().basis());
	}

	private static void plan(RecruitmentRequest campaign, Brief brief) {
		brief.line("方案", campaign.plan())
			.line("报名截止日", campaign.applyUntil())
			.line("成绩占比", (campaign.writtenWeight() != null)
					? "笔试%d%%，面试%d%%".formatted(campaign.writtenWeight(), 100 - campaign.writtenWeight()) : null)
			.line("考核小组", campaign.assessors())
			.line("公告", (campaign.noticeOn() != null)
					? Period.inFull(campaign.noticeOn()) + " " + campaign.noticePlace() : null);
	}

	/** Why registration is open once more; nothing where it is for the first time. */
	void emptied(RequestNumber number, Brief brief) {
		var before = this.candidates.findByRequestAndStateInOrderByNo(this.campaigns.get(number).id(),
				Set.of(CandidateState.REFUSED, CandidateState.OUT), PageRequest.ofSize(MOST_NAMED));
		if (!before.isEmpty()) {
			brief.line("退回原因", "已登记的候选人（%d人）都没有通过：%s。请补充登记候选人，重新审查；不再招聘的，请写明理由终止招聘，名额随之释放".formatted(
					before.getTotalElements(),
					before.stream()
						.map((candidate) -> "%d号%s，%s".formatted(candidate.no(), candidate.name(), candidate.outcome()))
						.collect(Collectors.joining("；"))));
		}
	}

	/** What the departments are asked by. */
	void review(RequestNumber number, Brief brief) {
		brief.rule(numbers(number).parties(this.campaigns.get(number).route()).basis());
	}

	/** Until when the list of those proposed is published. */
	void publication(RequestNumber number, Brief brief) {
		var until = this.publications.endOf(this.campaigns.get(number), LocalDate.now(this.clock));
		brief.line("公示期满日（今天公示）", "%s（%s）".formatted(Period.inFull(until), this.publications.basis(number).source()))
			.rule(numbers(number).publicationWorkdays().basis());
	}

	private void reviews(RecruitmentRequest campaign, Brief brief) {
		var asked = this.reviews.current(campaign.id());
		var silent = asked.stream().filter(Review::silent).map(Review::title).toList();
		if (!asked.isEmpty()) {
			brief.line("联审", "已答复%d家，共%d家%s".formatted(asked.size() - silent.size(), asked.size(),
					silent.isEmpty() ? "" : "；未答复：" + String.join("、", silent)));
		}
	}

	private void people(RecruitmentRequest campaign, Brief brief) {
		var groups = this.candidates.counts(campaign.id());
		if (!groups.isEmpty()) {
			var all = groups.values().stream().mapToLong(Long::longValue).sum();
			brief.line("候选人",
					groups.entrySet()
						.stream()
						.map((group) -> group.getKey().title() + group.getValue() + "人")
						.collect(Collectors.joining("，", "共" + all + "人：", "")));
		}
		brief
			.line("拟聘",
					this.candidates.proposed(campaign.id())
						.stream()
						.map((candidate) -> "%d号%s（第%d名，%s）".formatted(candidate.no(), candidate.name(),
								candidate.place(), candidate.total().stripTrailingZeros().toPlainString()))
						.collect(Collectors.joining("、")))
			.line("公示", (campaign.publishedOn() != null) ? "%s至%s，%s".formatted(Period.inFull(campaign.publishedOn()),
					Period.inFull(campaign.publishedUntil()), campaign.publicationPlace()) : null);
	}

}
