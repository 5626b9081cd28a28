package org.shegong.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;

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
		var basis = new Basis(quota.rule(), quota.source(), quota.status());
		fact("approved", quota.approved(), basis, facts, sources);
		fact("inPost", quota.inPost(), basis, facts, sources);
		fact("reserved", quota.reserved(), basis, facts, sources);
		fact("vacancies", quota.vacancies(), basis, facts, sources);
		fact("cap", quota.cap(), basis, facts, sources);
		fact("formula", quota.formula(), basis, facts, sources);
		var policy = this.desk.policyOf(asked.unit(), asOf);
		fact("publicationWorkdays", policy.number("recruitment-publication-workdays"),
				policy.basis("recruitment-publication-workdays"), facts, sources);
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
	LocalDate publishedUntil(String number) {
		return this.campaigns.get(number).publishedUntil();
	}

	Map<String, Object> brief(String number, String task) {
		var campaign = this.campaigns.get(number);
		var lines = new LinkedHashMap<String, Object>();
		var unit = this.organization.lineOf(campaign.unit()).get(0).name();
		lines.put("title", "%s %s%d人".formatted(unit, campaign.route().title(), campaign.posts()));
		lines.put("招聘单位", unit);
		lines.put("招聘方式", campaign.route().title());
		lines.put("拟招人数", campaign.posts() + "人");
		lines.put("理由", campaign.reason());
		if (task.equals("approveQuota") || task.equals("revise")) {
			quota(campaign, lines);
		}
		if (task.equals("enterCandidates")) {
			lines.put("退回原因", emptied(campaign));
		}
		plan(campaign, lines);
		reviews(campaign, lines);
		people(campaign, task, lines);
		lines.put("rule", basis(campaign, task).cited());
		lines.put("choices", choices(task));
		return lines;
	}

	private void quota(RecruitmentRequest campaign, Map<String, Object> lines) {
		var check = this.desk.quota(campaign.application(), LocalDate.now(this.clock), campaign);
		var quota = check.quota();
		lines.put("核定人数",
				(quota.approved() != null) ? quota.approved() + "人（" + quota.formula() + "）" : quota.formula());
		lines.put("在岗人数", quota.inPost() + "人");
		lines.put("其他招聘已占", (quota.reserved() > 0) ? quota.reserved() + "人" : null);
		lines.put("空缺", (quota.vacancies() != null) ? quota.vacancies() + "人" : "未知");
		lines.put("名额依据", new Basis(quota.rule(), quota.source(), quota.status()).cited());
		lines.put("提醒", check.objections().stream().map(Objection::inWords).collect(Collectors.joining("；")));
	}

	private static void plan(RecruitmentRequest campaign, Map<String, Object> lines) {
		lines.put("方案", campaign.plan());
		lines.put("报名截止日", campaign.applyUntil());
		lines.put("成绩占比", (campaign.writtenWeight() != null)
				? "笔试%d%%，面试%d%%".formatted(campaign.writtenWeight(), 100 - campaign.writtenWeight()) : null);
		lines.put("考核小组", campaign.assessors());
		lines.put("公告", (campaign.noticeOn() != null) ? campaign.noticeOn() + " " + campaign.noticePlace() : null);
	}

	/** Why registration is open once more; null where it is open for the first time. */
	private String emptied(RecruitmentRequest campaign) {
		var before = this.candidates.findByRequestOrderByNo(campaign.id())
			.stream()
			.filter((candidate) -> candidate.is(CandidateState.REFUSED) || candidate.is(CandidateState.OUT))
			.toList();
		return before.isEmpty() ? null
				: "已登记的候选人（%d人）都没有通过：%s。请补充登记候选人，重新审查；不再招聘的，请写明理由终止招聘，名额随之释放".formatted(before.size(), before.stream()
					.limit(MOST_NAMED)
					.map((candidate) -> "%d号%s，%s".formatted(candidate.no(), candidate.name(), candidate.outcome()))
					.collect(Collectors.joining("；")));
	}

	private void reviews(RecruitmentRequest campaign, Map<String, Object> lines) {
		var asked = this.reviews.current(campaign.id());
		var silent = asked.stream().filter(Review::silent).map(Review::title).toList();
		lines.put("联审", asked.isEmpty() ? null : "已答复%d家，共%d家%s".formatted(asked.size() - silent.size(), asked.size(),
				silent.isEmpty() ? "" : "；未答复：" + String.join("、", silent)));
	}

	private void people(RecruitmentRequest campaign, String task, Map<String, Object> lines) {
		var everybody = this.candidates.findByRequestOrderByNo(campaign.id());
		lines.put("候选人",
				everybody.isEmpty() ? null
						: everybody.stream()
							.collect(Collectors.groupingBy(Candidate::state, TreeMap::new, Collectors.counting()))
							.entrySet()
							.stream()
							.map((group) -> group.getKey().title() + group.getValue() + "人")
							.collect(Collectors.joining("，", "共" + everybody.size() + "人：", "")));
		lines.put("拟聘",
				this.candidates.proposed(campaign.id())
					.stream()
					.map((candidate) -> "%d号%s（第%d名，%s）".formatted(candidate.no(), candidate.name(), candidate.place(),
							candidate.total().stripTrailingZeros().toPlainString()))
					.collect(Collectors.joining("、")));
		if (task.equals("publishList")) {
			var days = this.publications.basis(campaign.number());
			lines.put("公示期满日（今天公示）",
					"%s（%s）".formatted(this.publications.endOf(campaign, LocalDate.now(this.clock)), days.source()));
		}
		lines.put("公示", (campaign.publishedOn() != null)
				? "%s至%s，%s".formatted(campaign.publishedOn(), campaign.publishedUntil(), campaign.publicationPlace())
				: null);
	}

	private Basis basis(RecruitmentRequest campaign, String task) {
		return this.desk.policyOf(campaign.unit(), LocalDate.now(this.clock)).basis(switch (task) {
			case "approveQuota", "revise" -> "quota-approvers";
			case "reviewQualifications" ->
				(campaign.route() == Route.EXAM) ? "recruitment-review-parties" : "recruitment-direct-parties";
			case "recordExam" -> "recruitment-certificate-first";
			case "publishList", "receiveObjections", "decideObjections" -> "recruitment-publication-workdays";
			case "completeFormalities" -> "probation-training-hours";
			default -> (campaign.route() == Route.EXAM) ? "recruitment-recruiter" : "recruitment-direct";
		});
	}

	private static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "approveQuota" ->
				List.of(choice(Choice.APPROVE, "同意"), choice(Choice.REFUSE, "不同意"), choice(Choice.RETURN, "退回修改"));
			case "revise" -> List.of(choice(Choice.RESUBMIT, "重新提交"), choice(Choice.WITHDRAW, "撤回"));
			case "reviewQualifications" -> List.of(choice(Choice.APPROVE, "无异议"), choice(Choice.REFUSE, "有异议"));
			default -> List.of();
		};
	}

	static String wording(String task, Choice choice) {
		return choices(task).stream()
			.filter((offered) -> offered.get("value").equals(choice.id()))
			.map((offered) -> offered.get("label"))
			.findFirst()
			.orElse(choice.title());
	}

	/** What the applicant asked for so far. */
	RecruitmentRevision filledIn(String number) {
		var asked = this.campaigns.get(number).application();
		return new RecruitmentRevision(null, asked.posts(), asked.reason());
	}

	private static Map<String, String> choice(Choice choice, String label) {
		return Map.of("label", label, "value", choice.id());
	}

}
