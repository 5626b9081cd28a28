package org.shegong.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.Said;
import org.shegong.approval.TaskForm;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What people may submit at the tasks of a campaign. */
@Component
@Transactional(readOnly = true)
class RecruitmentTasks {

	private static final Basis TWO_PERSONS = new Basis("DESIGN", "系统默认：提出招聘的人不审批自己的名额", Status.DESIGN);

	private final RecruitmentRequests campaigns;

	private final RecruitmentDesk desk;

	private final CandidateDesk candidates;

	private final ReviewDesk reviews;

	private final ExamDesk exams;

	private final PublicationDesk publications;

	private final HiringDesk hirings;

	private final Clock clock;

	RecruitmentTasks(RecruitmentRequests campaigns, RecruitmentDesk desk, CandidateDesk candidates, ReviewDesk reviews,
			ExamDesk exams, PublicationDesk publications, HiringDesk hirings, Clock clock) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.candidates = candidates;
		this.reviews = reviews;
		this.exams = exams;
		this.publications = publications;
		this.hirings = hirings;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List
			.of(new TaskForm<>("approveQuota", Decision.class, this::mayApprove).unless(this::proposed),
					new TaskForm<>("revise", RecruitmentRevision.class, this::mayRevise),
					new TaskForm<>("draftPlan", Plan.class, this::mayPlan),
					new TaskForm<>("publishNotice", Notice.class, this::mayAnnounce),
					new TaskForm<>("enterCandidates", Done.class, this::mayClose),
					new TaskForm<>("reviewQualifications", ReviewAnswer.class, this::mayAnswer),
					new TaskForm<>("recordExam", Done.class, (number, done, account) -> this.exams.unfinished(number)),
					new TaskForm<>("recordAssessment", Results.class,
							(number, said,
									account) -> ResultLine.read(said.results(), this.exams.awaitingAssessment(number),
											true)
										.faults()),
					new TaskForm<>("recordMedical", Results.class,
							(number, said, account) -> ResultLine
								.read(said.results(), this.exams.awaitingMedical(number), false)
								.faults()),
					new TaskForm<>("recordBackground", Results.class,
							(number, said, account) -> ResultLine
								.read(said.results(), this.exams.awaitingBackground(number), false)
								.faults()),
					new TaskForm<>("publishList", Publication.class, this::mayPublish),
					new TaskForm<>("receiveObjections", Done.class,
							(number, done, account) -> this.publications.tooEarly(number)),
					new TaskForm<>("decideObjections", ChallengeDecisions.class,
							(number, said, account) -> this.publications.objections(number, said)),
					new TaskForm<>("completeFormalities", Done.class,
							(number, done, account) -> this.hirings.objections(number)));
	}

	private List<Objection> proposed(String number, String account) {
		return account.equals(this.campaigns.get(number).submittedBy())
				? List.of(Objection.refusal("您是提出招聘的人，不能审批名额，请由其他任职人员办理", TWO_PERSONS)) : List.of();
	}

	private List<Objection> mayApprove(String number, Decision decision, String account) {
		var objections = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		var campaign = this.campaigns.get(number);
		if (decision.decision() == Choice.APPROVE) {
			this.desk.objections(campaign.application(), today(), campaign)
				.stream()
				.filter(Objection::refuses)
				.forEach(objections::add);
		}
		return objections;
	}

	private List<Objection> mayRevise(String number, RecruitmentRevision revision, String account) {
		if (revision.decision() == Choice.WITHDRAW) {
			return List.of();
		}
		return (revision.decision() == Choice.RESUBMIT) ? this.desk.objections(number, revision)
				: List.of(Objection.formFault("请在“重新提交、撤回”中选择一项"));
	}

	private List<Objection> mayPlan(String number, Plan plan, String account) {
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

	private List<Objection> mayAnnounce(String number, Notice notice, String account) {
		var campaign = this.campaigns.get(number);
		var until = campaign.applyUntil();
		var asked = LocalDate.ofInstant(campaign.submittedAt(), this.clock.getZone());
		var on = notice.noticeOn();
		return faults(when(on == null, "请填写公告发布日期"),
				when(on != null && on.isAfter(until), "公告应在报名截止日（%s）前发布".formatted(until)),
				when(on != null && on.isBefore(asked), "公告不能早于提出招聘的%s，请核对".formatted(asked)),
				when(blank(notice.noticePlace(), 300), "请填写公告发布在哪里，不超过300字"));
	}

	private List<Objection> mayClose(String number, Done done, String account) {
		var until = this.campaigns.get(number).applyUntil();
		return faults(when(
				this.candidates.of(number).stream().noneMatch((one) -> one.state().equals(CandidateState.APPLIED.id())),
				"还没有待审查的候选人，请先登记或上传；不再招聘的，请终止招聘"),
				when(until != null && today().isBefore(until), "报名至%s截止，截止日起才能结束登记".formatted(until)));
	}

	private List<Objection> mayAnswer(String number, ReviewAnswer answer, String account) {
		var objections = new ArrayList<>(
				new Decision(answer.decision(), answer.opinion()).faults(Choice.APPROVE, Choice.REFUSE));
		objections.addAll(this.reviews.objections(number, answer));
		return objections;
	}

	private List<Objection> mayPublish(String number, Publication publication, String account) {
		var on = publication.publishedOn();
		return faults(when(on == null, "请填写公示开始日期"),
				when(on != null && !on.equals(today()), "公示期从登记当天起算，请在名单公示当天办理，填写%s".formatted(today())),
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
