package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** What people may submit at the tasks of an assessment. */
@Component
@Transactional(readOnly = true)
class AssessmentTasks {

	private static final int LONGEST = 500;

	private static final int LONGEST_OPINION = 2000;

	private static final Basis SOMEBODY_ELSE = new Basis("C-k", "系统默认：申诉由没有参加评定、联审的人员处理", Status.DESIGN);

	private final ScoreDesk scores;

	private final GradeDesk grades;

	private final HonourDesk honours;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final AppealDecider deciders;

	private final Clock clock;

	AssessmentTasks(ScoreDesk scores, GradeDesk grades, HonourDesk honours, JointDesk reviews, HearingDesk hearings,
			AppealDecider deciders, Clock clock) {
		this.scores = scores;
		this.grades = grades;
		this.honours = honours;
		this.reviews = reviews;
		this.hearings = hearings;
		this.deciders = deciders;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List.of(
				new TaskForm<>("enterScores", Done.class, (number, done, account) -> this.scores.missing(number)),
				new TaskForm<>("proposeGrades", Done.class, this::mayPropose),
				new TaskForm<>("jointReview", Decision.class, new ForOne<>(this::mayReview)),
				new TaskForm<>("publishOnBoard", Publication.class, this::mayPublish),
				new TaskForm<>("workerSigns", Signature.class,
						(number, said, account) -> signed(said.agrees(), said.opinion(), said.appeals())),
				new TaskForm<>("receiveSignatures", Done.class,
						(number, done, account) -> List
							.of(Objection.formFault("不用提交：全部签署或签署期满后，这项任务自动结束；拒绝签署的请在表中登记见证人"))),
				new TaskForm<>("decideAppeal", AppealAnswer.class, new ForOne<>(this::mayAnswer))
					.unless(this::reviewed),
				new TaskForm<>("fileResults", Done.class, (number, done, account) -> this.hearings.tooEarly(number)),
				new TaskForm<>("arrangeTraining", Arrangement.class, this::mayArrange), new TaskForm<>("addOpinion",
						LateOpinion.class, (number, said, account) -> signed(said.agrees(), said.opinion(), null)));
	}

	/**
	 * A check that needs to know for whom of many the task is.
	 *
	 * @param one asks with number, submission, acting account and the one
	 */
	private record ForOne<T>(Asks<T> one) implements TaskForm.Check<T> {

		@FunctionalInterface
		interface Asks<T> {

			List<Objection> objections(String number, T submitted, String account, String one);

		}

		@Override
		public List<Objection> objections(String number, T submitted, String account) {
			throw new IllegalStateException(number + " 的这项任务没有说明是为谁办理");
		}

		@Override
		public List<Objection> objections(String number, T submitted, String account, String one) {
			return this.one.objections(number, submitted, account, one);
		}

	}

	private List<Objection> mayPropose(String number, Done done, String account) {
		var objections = new ArrayList<>(this.grades.objections(number));
		objections.addAll(this.honours.objections(number));
		return objections;
	}

	private List<Objection> mayPublish(String number, Publication publication, String account) {
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

	private List<Objection> mayReview(String number, Decision said, String account, String party) {
		var objections = new ArrayList<>(said.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		objections.addAll(this.reviews.objections(number, party, said.decision(), account));
		return objections;
	}

	private List<Objection> reviewed(String number, String account) {
		return this.deciders.reviewed(number, account)
				? List.of(Objection.refusal("您参加过这次考核的评定或联审，不能处理对它的申诉，请由没有参加评定、联审的人员处理", SOMEBODY_ELSE)) : List.of();
	}

	private List<Objection> mayAnswer(String number, AppealAnswer answer, String account, String worker) {
		var faults = new ArrayList<>(
				new Decision(answer.decision(), answer.opinion()).faults(Choice.APPROVE, Choice.REFUSE));
		if (answer.upheld() && answer.grade() == null) {
			faults.add(Objection.formFault("申诉成立的请选择新的等次"));
		}
		else if (answer.upheld()) {
			faults.addAll(this.grades.objections(number, worker, answer.grade()));
		}
		return faults;
	}

	private List<Objection> mayArrange(String number, Arrangement said, String account) {
		var training = Arrangement.TRAINING.equals(said.kind());
		return faults(when(!training && !Arrangement.TRANSFER.equals(said.kind()), "请选择培训或调整岗位"),
				when(said.from() == null, "请填写开始日期"), when(training && said.until() == null, "请填写培训结束日期"),
				when(said.from() != null && said.until() != null && said.until().isBefore(said.from()),
						"结束日期早于开始日期，请更正"),
				when(blank(said.content(), LONGEST), "请写明培训内容或新的岗位，不超过%d字".formatted(LONGEST)));
	}

	static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "jointReview" -> List.of(choice(task, Choice.APPROVE), choice(task, Choice.RETURN));
			case "decideAppeal" -> List.of(choice(task, Choice.APPROVE), choice(task, Choice.REFUSE));
			default -> List.of();
		};
	}

	private static Map<String, String> choice(String task, Choice choice) {
		return Map.of("label", wording(task, choice), "value", choice.id());
	}

	/** How a choice is called at a task. */
	static String wording(String task, Choice choice) {
		if (task.equals("decideAppeal")) {
			return (choice == Choice.APPROVE) ? "申诉成立，改变等次" : "申诉不成立";
		}
		return (choice == Choice.APPROVE) ? "同意" : "不同意，退回重新评定";
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
