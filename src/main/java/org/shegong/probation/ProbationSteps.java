package org.shegong.probation;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What people do at the tasks of a probation. */
@Component
@Transactional(readOnly = true)
class ProbationSteps {

	private static final Basis HEARING = Articles.of("probation-hearing");

	private static final Basis PARTS = Articles.of("probation-parts");

	private static final int LONGEST_STATEMENT = 2000;

	private static final int LONGEST_GROUND = 900;

	private final ProbationRequests requests;

	private final ProbationDesk desk;

	private final ProbationRecords records;

	private final Opinions opinions;

	ProbationSteps(ProbationRequests requests, ProbationDesk desk, ProbationRecords records, Opinions opinions) {
		this.requests = requests;
		this.desk = desk;
		this.records = records;
		this.opinions = opinions;
	}

	/** In the order in which a probation comes to them. */
	List<Step<?>> all() {
		return List.of(
				Step.of("recordTraining", Training.class)
					.checked(this::mayRecord)
					.startingWith((number) -> this.records.trainingOnFile(this.requests.get(number).worker())),
				Step.of("communityEvaluates", Decision.class)
					.offering(Choice.APPROVE.as("合格"), Choice.REFUSE.as("不合格")),
				Step.of("townDecides", Verdict.class)
					.offering(Choice.APPROVE.as("合格，转正"), Choice.REFUSE.as("不合格"), Choice.RETURN.as("退回社区重新考核"))
					.checked(this::mayDecide)
					.unless(this::notForTheUnion),
				Step.of("unionAnswers", Decision.class)
					.offering(Choice.APPROVE.as("无异议"), Choice.REFUSE.as("有异议"))
					.unless(this::notTheUnion)
					.telling((number, one, brief) -> brief.rule(ProbationRules.UNION)),
				Step.of("townAnswersUnion", UnionReply.class)
					.checked(this::mayReply)
					.unless(this::notForTheUnion)
					.telling((number, one, brief) -> brief.rule(ProbationRules.UNION)),
				Step.of("workerStates", Statement.class).checked(this::mayState).inPerson(HEARING));
	}

	private List<Objection> mayRecord(RequestNumber number, Training training, AccountName account) {
		if (training.hours() == null || training.hours() < 0) {
			return List.of(Objection.formFault("请填写培训学时，没有培训的填 0"));
		}
		return (training.hours() > 0 && training.trainedUntil() == null) ? List.of(Objection.formFault("请填写培训结束日期"))
				: List.of();
	}

	/** The union is not whoever opened, evaluated or decided for the employer (C-b). */
	private List<Objection> notTheUnion(RequestNumber number, AccountName account) {
		var request = this.requests.get(number);
		var employer = account.isOf(request.worker()) || account.equals(request.submittedBy())
				|| said(request, account).anyMatch((given) -> !given.task().equals("unionAnswers"));
		return employer ? List.of(Objection.refusal("您在这次试用期考核中已承担其他角色，不能再代表工会答复，请由工会的其他人员办理", PARTS)) : List.of();
	}

	private Stream<Opinion> said(ProbationRequest request, AccountName account) {
		return this.opinions.findByRequestOrderById(request.id())
			.stream()
			.filter((given) -> account.equals(given.account()));
	}

	/** … and the union decides nothing for the employer, when it is decided anew. */
	private List<Objection> notForTheUnion(RequestNumber number, AccountName account) {
		var union = said(this.requests.get(number), account).anyMatch((given) -> given.task().equals("unionAnswers"));
		return union ? List.of(Objection.refusal("您在这次试用期考核中已代表工会答复，不能再代表单位决定或答复，请由其他人员办理", PARTS)) : List.of();
	}

	private List<Objection> mayDecide(RequestNumber number, Verdict verdict, AccountName account) {
		if (!verdict.fails()) {
			return List.of();
		}
		return Stream
			.of(this.desk.failing(number).stream(), ground("录用条件", verdict.criteria()),
					ground("证明材料", verdict.evidence()))
			.flatMap((objections) -> objections)
			.toList();
	}

	private static Stream<Objection> ground(String field, String given) {
		return written(field, given, LONGEST_GROUND, Objection.refusal("认定不合格须写明" + field, ProbationRules.UNFIT));
	}

	private List<Objection> mayReply(RequestNumber number, UnionReply reply, AccountName account) {
		return written("书面答复", reply.answer(), LONGEST_STATEMENT, Objection.formFault("请写明对工会意见的书面答复")).toList();
	}

	private List<Objection> mayState(RequestNumber number, Statement said, AccountName account) {
		return written("陈述", said.statement(), LONGEST_STATEMENT, Objection.formFault("请写明意见；不作陈述的可以不办理，到期后自动记为未陈述"))
			.toList();
	}

	private static Stream<Objection> written(String field, String given, int longest, Objection missing) {
		if (Said.nothing(given)) {
			return Stream.of(missing);
		}
		return (given.length() > longest) ? Stream.of(Objection.formFault("%s不能超过%d字".formatted(field, longest)))
				: Stream.empty();
	}

}
