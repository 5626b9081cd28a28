package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Figure;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.assessment.hearing.AppealAnswer;
import org.shegong.assessment.hearing.AppealDecider;
import org.shegong.assessment.hearing.Arrangement;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.hearing.HearingDesk;
import org.shegong.assessment.awards.HonourDesk;
import org.shegong.assessment.grades.JointDesk;
import org.shegong.assessment.hearing.LateOpinion;
import org.shegong.assessment.hearing.Publication;
import org.shegong.assessment.scores.ScoreDesk;
import org.shegong.assessment.hearing.Signature;

/** What people do at the tasks of an assessment. */
@Component
@Transactional(readOnly = true)
class AssessmentSteps {

	private static final int LONGEST = 500;

	private static final int LONGEST_OPINION = 2000;

	private static final Basis SOMEBODY_ELSE = Articles.of("assessment-somebody-else");

	private final ScoreDesk scores;

	private final GradeDesk grades;

	private final HonourDesk honours;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final AppealDecider deciders;

	private final AssessmentBrief brief;

	private final Clock clock;

	AssessmentSteps(ScoreDesk scores, GradeDesk grades, HonourDesk honours, JointDesk reviews, HearingDesk hearings,
			AppealDecider deciders, AssessmentBrief brief, Clock clock) {
		this.scores = scores;
		this.grades = grades;
		this.honours = honours;
		this.reviews = reviews;
		this.hearings = hearings;
		this.deciders = deciders;
		this.brief = brief;
		this.clock = clock;
	}

	/** In the order in which an assessment comes to them. */
	List<Step<?>> all() {
		return List.of(
				Step.of("enterScores", Done.class)
					.checked((number, done, account) -> this.scores.missing(number))
					.telling(ruled(AssessmentNumbers::satisfactionLeast)),
				Step.of("proposeGrades", Done.class)
					.checked(this::mayPropose)
					.telling(ruled(AssessmentNumbers::excellentPercent)),
				Step.of("jointReview", Decision.class)
					.offering(Choice.APPROVE.as("同意"), Choice.RETURN.as("不同意，退回重新评定"))
					.checkedForOne((number, said, account, party) -> this.reviews.objections(number, party,
							said.decision(), account))
					.telling(this.brief::review)
					.jointly(),
				Step.of("publishOnBoard", Publication.class)
					.checked(this::mayPublish)
					.telling((number, one, brief) -> this.brief.board(number, brief)),
				Step.of("workerSigns", Signature.class)
					.checked((number, said, account) -> signed(said.agrees(), said.opinion(), said.appeals())),
				Step.of("receiveSignatures", Done.class)
					.checked((number, done, account) -> List
						.of(Objection.formFault("不用提交：全部签署或签署期满后，这项任务自动结束；拒绝签署的请在表中登记见证人"))),
				Step.of("decideAppeal", AppealAnswer.class)
					.offering(Choice.APPROVE.as("申诉成立，改变等次"), Choice.REFUSE.as("申诉不成立"))
					.checkedForOne(
							(number, answer, account, worker) -> mayAnswer(number, answer, WorkerCode.of(worker)))
					.unless(this::reviewed)
					.telling(ruled(AssessmentNumbers::appealPost)),
				Step.of("fileResults", Done.class)
					.checked((number, done, account) -> this.hearings.tooEarly(number))
					.telling(ruled(AssessmentNumbers::filing)),
				Step.of("arrangeTraining", Arrangement.class)
					.checked(this::mayArrange)
					.telling((number, one, brief) -> brief.rule(AssessmentRecords.HELP)),
				Step.of("addOpinion", LateOpinion.class)
					.checked((number, said, account) -> signed(said.agrees(), said.opinion(), null)));
	}

	private Step.Lines ruled(Function<AssessmentNumbers, Figure<?>> rule) {
		return (number, one, brief) -> brief.rule(rule.apply(this.brief.numbers(number)).basis());
	}

	private List<Objection> mayPropose(RequestNumber number, Done done, AccountName account) {
		var objections = new ArrayList<>(this.grades.objections(number));
		objections.addAll(this.honours.objections(number));
		return objections;
	}

	private List<Objection> mayPublish(RequestNumber number, Publication publication, AccountName account) {
		var on = publication.publishedOn();
		var faults = new ArrayList<>(faults(when(on == null, "请填写公示开始日期"),
				when(on != null && on.isAfter(LocalDate.now(this.clock)), "公示开始日期还没有到，请在公示当天办理"),
				when(blank(publication.publicationPlace(), 300), "请填写公示在哪里，不超过300字")));
		if (on != null) {
			faults.addAll(this.hearings.mayPublish(number, on));
		}
		return faults;
	}

	private static List<Objection> signed(Boolean agrees, String opinion, Boolean appeals) {
		var against = Boolean.FALSE.equals(agrees);
		return faults(when(agrees == null, "请选择同意或不同意"), when(against && blank(opinion, LONGEST_OPINION), "不同意的请写明意见"),
				when(opinion != null && opinion.length() > LONGEST_OPINION, "意见不能超过%d字".formatted(LONGEST_OPINION)),
				when(Boolean.TRUE.equals(agrees) && Boolean.TRUE.equals(appeals), "同意考核结果的不用申诉，请二选一"));
	}

	private List<Objection> reviewed(RequestNumber number, AccountName account) {
		return this.deciders.reviewed(number, account)
				? List.of(Objection.refusal("您参加过这次考核的评定或联审，不能处理对它的申诉，请由没有参加评定、联审的人员处理", SOMEBODY_ELSE)) : List.of();
	}

	private List<Objection> mayAnswer(RequestNumber number, AppealAnswer answer, WorkerCode worker) {
		if (!answer.upheld()) {
			return List.of();
		}
		return (answer.grade() != null) ? this.grades.objections(number, worker, answer.grade())
				: List.of(Objection.formFault("申诉成立的请选择新的等次"));
	}

	private List<Objection> mayArrange(RequestNumber number, Arrangement said, AccountName account) {
		var training = Arrangement.TRAINING.equals(said.kind());
		return faults(when(!training && !Arrangement.TRANSFER.equals(said.kind()), "请选择培训或调整岗位"),
				when(said.from() == null, "请填写开始日期"), when(training && said.until() == null, "请填写培训结束日期"),
				when(said.from() != null && said.until() != null && said.until().isBefore(said.from()),
						"结束日期早于开始日期，请更正"),
				when(blank(said.content(), LONGEST), "请写明培训内容或新的岗位，不超过%d字".formatted(LONGEST)));
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

}
