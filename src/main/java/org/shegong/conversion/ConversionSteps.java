package org.shegong.conversion;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.organization.Post;

/** What people do at the tasks of a conversion. */
@Component
@Transactional(readOnly = true)
class ConversionSteps {

	private static final int LONGEST_REMARK = 2000;

	private static final BigDecimal LARGEST_WAGE = BigDecimal.valueOf(1_000_000);

	private final ConversionRequests requests;

	private final ConversionCheck check;

	private final ConversionBrief brief;

	private final Clock clock;

	ConversionSteps(ConversionRequests requests, ConversionCheck check, ConversionBrief brief, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.brief = brief;
		this.clock = clock;
	}

	/** In the order in which a conversion comes to them. */
	List<Step<?>> all() {
		return List.of(Step.of("recordTraining", CommonTraining.class).checked(this::mayRecord),
				Step.of("assess", ConversionAssessment.class).checked(this::mayAssess),
				Step.of("decide", ConversionDecision.class)
					.offering(Choice.APPROVE.as("同意纳入"), Choice.REFUSE.as("不同意纳入"), Choice.RETURN.as("退回重新考核"))
					.checkedForOne(this::mayDecide)
					.telling(this.brief::deciding)
					.jointly());
	}

	private List<Objection> mayRecord(RequestNumber number, CommonTraining training, AccountName account) {
		var numbers = this.check.numbers(this.requests.get(number));
		if (training.hours() == null || training.trainedUntil() == null) {
			return List.of(Objection.formFault("请填写培训学时和培训结束日期"));
		}
		if (training.hours() < 1) {
			return List.of(Objection.refusal("套转须先参加统一组织的培训，请在培训后登记", numbers.conversion().basis()));
		}
		if (training.trainedUntil().isAfter(today())) {
			return List.of(Objection.formFault("培训还没有结束，请在结束后登记"));
		}
		var lacking = numbers.trainingHours().value() - training.hours();
		return (lacking > 0) ? List
			.of(Objection.refusal("统一培训规定不少于%d学时，还差%d学时，请补训后登记".formatted(numbers.trainingHours().value(), lacking),
					numbers.trainingHours().basis()))
				: List.of();
	}

	private List<Objection> mayAssess(RequestNumber number, ConversionAssessment assessed, AccountName account) {
		var numbers = this.check.numbers(this.requests.get(number));
		var grade = numbers.grade(assessed.grade());
		if (grade.isEmpty()) {
			return List.of(Objection
				.formFault("请在“%s”中选择考核结果".formatted(String.join("、", numbers.assessmentGradeTitles().value()))));
		}
		if (assessed.remark() != null && assessed.remark().length() > LONGEST_REMARK) {
			return List.of(Objection.formFault("考核说明不能超过%d字".formatted(LONGEST_REMARK)));
		}
		return (!ConversionRequest.passes(grade.get()) && Said.nothing(assessed.remark()))
				? List.of(Objection.formFault("考核为“%s”的不能纳入，请写明理由".formatted(numbers.titleOf(grade.get()))))
				: List.of();
	}

	/** The rules are asked again, because the roster may have changed meanwhile. */
	private List<Objection> mayDecide(RequestNumber number, ConversionDecision said, AccountName account, String post) {
		var request = this.requests.get(number);
		var pay = pay(said, post, this.check.numbers(request));
		if (said.decision() != Choice.APPROVE) {
			return pay.toList();
		}
		var situation = this.check.situation(request, today());
		var unexplained = Said.nothing(said.opinion()) ? ConversionRules.exceptions(situation) : List.<Objection>of();
		return Stream
			.of(pay, ConversionRules.objections(situation).stream().filter(Objection::refuses),
					unexplained.stream().map(ConversionSteps::unexplained))
			.flatMap((objections) -> objections)
			.toList();
	}

	private static Objection unexplained(Objection exception) {
		return new Objection(exception.message() + "：同意的，请在意见中写明理由", exception.rule(), exception.source(),
				exception.status(), Objection.Severity.REFUSAL);
	}

	private static Stream<Objection> pay(ConversionDecision said, String post, ConversionNumbers numbers) {
		if (!said.pays()) {
			return Stream.empty();
		}
		if (!Post.HUMAN_RESOURCES.id().equals(post) && numbers.parties().value().contains(Post.HUMAN_RESOURCES.id())) {
			return Stream.of(Objection.formFault("薪级和月工资由%s填写，请留空".formatted(Post.HUMAN_RESOURCES.title())));
		}
		int most = numbers.payGradeCeiling().value();
		var grade = said.payGrade();
		var wage = said.wage();
		return Stream
			.of((grade != null && (grade < 1 || grade > most)) ? "薪级应在1至%d级之间".formatted(most) : "",
					(wage != null && (wage.signum() <= 0 || wage.compareTo(LARGEST_WAGE) > 0)) ? "请核对月工资，单位为元" : "")
			.filter((fault) -> !fault.isEmpty())
			.map(Objection::formFault);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
