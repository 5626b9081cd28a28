package org.shegong.probation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.Said;
import org.shegong.approval.TaskForm;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What people may submit at the tasks of a probation. */
@Component
@Transactional(readOnly = true)
class ProbationTasks {

	private static final Basis HEARING = new Basis("DESIGN", "系统默认：认定不合格前由本人陈述意见", Status.DESIGN);

	private static final Basis PARTS = new Basis("C-b, LCL 43", "系统默认：同一账号不能既代表单位又代表工会", Status.DESIGN);

	private static final int LONGEST_STATEMENT = 2000;

	private static final int LONGEST_GROUND = 900;

	private final ProbationRequests requests;

	private final ProbationDesk desk;

	private final ProbationRecords records;

	private final Opinions opinions;

	ProbationTasks(ProbationRequests requests, ProbationDesk desk, ProbationRecords records, Opinions opinions) {
		this.requests = requests;
		this.desk = desk;
		this.records = records;
		this.opinions = opinions;
	}

	List<TaskForm<?>> forms() {
		return List.of(new TaskForm<>("recordTraining", Training.class, this::mayRecord),
				new TaskForm<>("communityEvaluates", Decision.class, this::mayAnswer),
				new TaskForm<>("townDecides", Verdict.class, this::mayDecide).unless(this::notForTheUnion),
				new TaskForm<>("unionAnswers", Decision.class, this::mayAnswer).unless(this::notTheUnion),
				new TaskForm<>("townAnswersUnion", UnionReply.class, this::mayReply).unless(this::notForTheUnion),
				new TaskForm<>("workerStates", Statement.class, this::mayState));
	}

	/** Training that the file already knows of is not typed again. */
	Training filledIn(String number, String task) {
		return task.equals("recordTraining") ? this.records.trainingOnFile(this.requests.get(number).worker()) : null;
	}

	private List<Objection> mayRecord(String number, Training training, String account) {
		if (training.hours() == null || training.hours() < 0) {
			return List.of(Objection.formFault("请填写培训学时，没有培训的填 0"));
		}
		return (training.hours() > 0 && training.trainedUntil() == null) ? List.of(Objection.formFault("请填写培训结束日期"))
				: List.of();
	}

	private List<Objection> mayAnswer(String number, Decision decision, String account) {
		return decision.faults(Choice.APPROVE, Choice.REFUSE);
	}

	/** The union is not whoever opened, evaluated or decided for the employer (C-b). */
	private List<Objection> notTheUnion(String number, String account) {
		var request = this.requests.get(number);
		var employer = account.equals(request.worker()) || account.equals(request.submittedBy())
				|| said(request, account).anyMatch((given) -> !given.task().equals("unionAnswers"));
		return employer ? List.of(Objection.refusal("您在这次试用期考核中已承担其他角色，不能再代表工会答复，请由工会的其他人员办理", PARTS)) : List.of();
	}

	private Stream<Opinion> said(ProbationRequest request, String account) {
		return this.opinions.findByRequestOrderById(request.id())
			.stream()
			.filter((given) -> account.equals(given.account()));
	}

	/** … and the union decides nothing for the employer, when it is decided anew. */
	private List<Objection> notForTheUnion(String number, String account) {
		var union = said(this.requests.get(number), account).anyMatch((given) -> given.task().equals("unionAnswers"));
		return union ? List.of(Objection.refusal("您在这次试用期考核中已代表工会答复，不能再代表单位决定或答复，请由其他人员办理", PARTS)) : List.of();
	}

	private List<Objection> mayDecide(String number, Verdict verdict, String account) {
		var objections = new ArrayList<>(new Decision(verdict.decision(), verdict.opinion()).faults(Choice.APPROVE,
				Choice.REFUSE, Choice.RETURN));
		if (verdict.fails()) {
			objections.addAll(this.desk.failing(number));
			ground("录用条件", verdict.criteria()).forEach(objections::add);
			ground("证明材料", verdict.evidence()).forEach(objections::add);
		}
		return objections;
	}

	private static Stream<Objection> ground(String field, String given) {
		if (Said.nothing(given)) {
			return Stream.of(Objection.refusal("认定不合格须写明" + field, ProbationRules.UNFIT));
		}
		return (given.length() > LONGEST_GROUND)
				? Stream.of(Objection.formFault("%s不能超过%d字".formatted(field, LONGEST_GROUND))) : Stream.empty();
	}

	private List<Objection> mayReply(String number, UnionReply reply, String account) {
		return replyFault(reply).stream().toList();
	}

	private static Optional<Objection> replyFault(UnionReply reply) {
		if (Said.nothing(reply.answer())) {
			return Optional.of(Objection.formFault("请写明对工会意见的书面答复"));
		}
		return (reply.answer().length() > LONGEST_STATEMENT)
				? Optional.of(Objection.formFault("书面答复不能超过%d字".formatted(LONGEST_STATEMENT))) : Optional.empty();
	}

	private List<Objection> mayState(String number, Statement said, String account) {
		var objections = new ArrayList<Objection>();
		if (!this.requests.get(number).worker().equals(account)) {
			objections.add(Objection.refusal("只能由本人陈述；本人不陈述的，到期后自动记为未陈述", HEARING));
		}
		if (Said.nothing(said.statement())) {
			objections.add(Objection.formFault("请写明意见；不作陈述的可以不办理，到期后自动记为未陈述"));
		}
		else if (said.statement().length() > LONGEST_STATEMENT) {
			objections.add(Objection.formFault("陈述不能超过%d字".formatted(LONGEST_STATEMENT)));
		}
		return objections;
	}

	/** The choices of a task, in the words of the office. */
	static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "communityEvaluates" -> List.of(choice("合格", Choice.APPROVE), choice("不合格", Choice.REFUSE));
			case "townDecides" -> List.of(choice("合格，转正", Choice.APPROVE), choice("不合格", Choice.REFUSE),
					choice("退回社区重新考核", Choice.RETURN));
			case "unionAnswers" -> List.of(choice("无异议", Choice.APPROVE), choice("有异议", Choice.REFUSE));
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

	private static Map<String, String> choice(String label, Choice choice) {
		return Map.of("label", label, "value", choice.id());
	}

}
