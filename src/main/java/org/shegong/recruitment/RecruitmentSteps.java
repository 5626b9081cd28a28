package org.shegong.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.policy.Figure;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.recruitment.exam.CandidateDesk;
import org.shegong.recruitment.campaign.ChallengeDecisions;
import org.shegong.recruitment.exam.ExamDesk;
import org.shegong.recruitment.hiring.HiringDesk;
import org.shegong.recruitment.campaign.Notice;
import org.shegong.recruitment.campaign.Plan;
import org.shegong.recruitment.campaign.Publication;
import org.shegong.recruitment.campaign.PublicationDesk;
import org.shegong.recruitment.campaign.RecruitmentDesk;
import org.shegong.recruitment.campaign.RecruitmentRequests;
import org.shegong.recruitment.campaign.RecruitmentRevision;
import org.shegong.recruitment.exam.ResultLine;
import org.shegong.recruitment.exam.OutcomeDesk;
import org.shegong.recruitment.exam.Results;
import org.shegong.recruitment.exam.ReviewAnswer;
import org.shegong.recruitment.exam.ReviewDesk;
import org.shegong.recruitment.campaign.Route;

/** What people do at the tasks of a campaign. */
@Component
@Transactional(readOnly = true)
class RecruitmentSteps {

	private static final Basis TWO_PERSONS = Articles.of("recruitment-two-persons");

	private final RecruitmentRequests campaigns;

	private final RecruitmentDesk desk;

	private final CandidateDesk candidates;

	private final ReviewDesk reviews;

	private final ExamDesk exams;

	private final OutcomeDesk results;

	private final PublicationDesk publications;

	private final HiringDesk hirings;

	private final RecruitmentBrief brief;

	private final Clock clock;

	RecruitmentSteps(RecruitmentRequests campaigns, RecruitmentDesk desk, CandidateDesk candidates, ReviewDesk reviews,
			ExamDesk exams, OutcomeDesk results, PublicationDesk publications, HiringDesk hirings,
			RecruitmentBrief brief, Clock clock) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.candidates = candidates;
		this.reviews = reviews;
		this.exams = exams;
		this.results = results;
		this.publications = publications;
		this.hirings = hirings;
		this.brief = brief;
		this.clock = clock;
	}

	/** In the order in which a campaign comes to them. */
	List<Step<?>> all() {
		return List.of(
				Step.of("approveQuota", Decision.class)
					.offering(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
					.checked(this::mayApprove)
					.unless(this::proposed)
					.telling((number, one, brief) -> this.brief.quota(number, brief)),
				Step.of("revise", RecruitmentRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked((number, revision, account) -> this.desk.objections(number, revision))
					.startingWith((number) -> RecruitmentRevision.of(this.campaigns.get(number).application()))
					.telling((number, one, brief) -> this.brief.quota(number, brief)),
				Step.of("draftPlan", Plan.class).checked(this::mayPlan),
				Step.of("publishNotice", Notice.class).checked(this::mayAnnounce),
				Step.of("enterCandidates", Done.class)
					.checked(this::mayClose)
					.telling((number, one, brief) -> this.brief.emptied(number, brief)),
				Step.of("reviewQualifications", ReviewAnswer.class)
					.offering(Choice.APPROVE.as("无异议"), Choice.REFUSE.as("有异议"))
					.checked((number, answer, account) -> this.reviews.objections(number, answer))
					.telling((number, one, brief) -> this.brief.review(number, brief))
					.jointly(),
				Step.of("recordExam", Done.class)
					.checked((number, done, account) -> this.exams.unfinished(number))
					.telling(ruled(RecruitmentNumbers::certificateFirst)),
				results("recordAssessment", this.results::awaitingAssessment, true),
				results("recordMedical", this.results::awaitingMedical, false),
				results("recordBackground", this.results::awaitingBackground, false),
				Step.of("publishList", Publication.class)
					.checked(this::mayPublish)
					.telling((number, one, brief) -> this.brief.publication(number, brief)),
				Step.of("receiveObjections", Done.class)
					.checked((number, done, account) -> this.publications.tooEarly(number))
					.telling(ruled(RecruitmentNumbers::publicationWorkdays)),
				Step.of("decideObjections", ChallengeDecisions.class)
					.checked((number, said, account) -> this.publications.objections(number, said))
					.telling(ruled(RecruitmentNumbers::publicationWorkdays)),
				Step.of("completeFormalities", Done.class)
					.checked((number, done, account) -> this.hirings.objections(number))
					.telling(ruled(RecruitmentNumbers::probationTrainingHours)));
	}

	private static Step<Results> results(String task, Function<RequestNumber, Set<Integer>> awaiting, boolean scored) {
		return Step.of(task, Results.class)
			.checked((number, said, account) -> ResultLine.read(said.results(), awaiting.apply(number), scored)
				.faults());
	}

	private Step.Lines ruled(Function<RecruitmentNumbers, Figure<?>> rule) {
		return (number, one, brief) -> brief.rule(rule.apply(this.brief.numbers(number)).basis());
	}

	private List<Objection> proposed(RequestNumber number, AccountName account) {
		return account.equals(this.campaigns.get(number).submittedBy())
				? List.of(Objection.refusal("您是提出招聘的人，不能审批名额，请由其他任职人员办理", TWO_PERSONS)) : List.of();
	}

	private List<Objection> mayApprove(RequestNumber number, Decision decision, AccountName account) {
		if (decision.decision() != Choice.APPROVE) {
			return List.of();
		}
		var campaign = this.campaigns.get(number);
		return this.desk.objections(campaign.application(), today(), campaign)
			.stream()
			.filter(Objection::refuses)
			.toList();
	}

	private List<Objection> mayPlan(RequestNumber number, Plan plan, AccountName account) {
		var exam = this.campaigns.get(number).route() == Route.EXAM;
		var weight = plan.writtenWeight();
		return faults(when(blank(plan.plan(), 2000), "请填写方案内容，不超过2000字"),
				when(exam && plan.applyUntil() == null, "请填写报名截止日，年龄以这一天计算"),
				when(exam && plan.applyUntil() != null && plan.applyUntil().isBefore(today()), "报名截止日已过，请更正"),
				when(exam && plan.applyUntil() != null && plan.applyUntil().isAfter(today().plusYears(1)),
						"报名截止日在一年以后，请核对年份"),
				when(exam && (weight == null || weight < 0 || weight > 100), "请填写笔试占总成绩的百分比（0 至 100），其余为面试"),
				when(!exam && blank(plan.assessors(), 500), "请填写考核小组成员，不超过500字"));
	}

	private List<Objection> mayAnnounce(RequestNumber number, Notice notice, AccountName account) {
		var campaign = this.campaigns.get(number);
		var until = campaign.applyUntil();
		var asked = LocalDate.ofInstant(campaign.submittedAt(), this.clock.getZone());
		var on = notice.noticeOn();
		return faults(when(on == null, "请填写公告发布日期"),
				when(on != null && on.isAfter(until), "公告应在报名截止日（%s）前发布".formatted(Period.inFull(until))),
				when(on != null && on.isBefore(asked), "公告不能早于提出招聘的%s，请核对".formatted(Period.inFull(asked))),
				when(blank(notice.noticePlace(), 300), "请填写公告发布在哪里，不超过300字"));
	}

	private List<Objection> mayClose(RequestNumber number, Done done, AccountName account) {
		var until = this.campaigns.get(number).applyUntil();
		return faults(when(!this.candidates.anybodyApplies(number), "还没有待审查的候选人，请先登记或上传；不再招聘的，请终止招聘"),
				when(until != null && today().isBefore(until), "报名至%s截止，截止日起才能结束登记".formatted(Period.inFull(until))));
	}

	private List<Objection> mayPublish(RequestNumber number, Publication publication, AccountName account) {
		var on = publication.publishedOn();
		return faults(when(on == null, "请填写公示开始日期"),
				when(on != null && !on.equals(today()), "公示期从登记当天起算，请在名单公示当天办理，填写%s".formatted(Period.inFull(today()))),
				when(blank(publication.publicationPlace(), 300), "请填写公示在哪里，不超过300字"));
	}

	private static List<Objection> faults(Objection... faults) {
		return Arrays.stream(faults).filter(Objects::nonNull).toList();
	}

	private static Objection when(boolean stands, String message) {
		return stands ? Objection.formFault(message) : null;
	}

	private static boolean blank(String text, int atMost) {
		return Said.nothing(text) || text.length() > atMost;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
