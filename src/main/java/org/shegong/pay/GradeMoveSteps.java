package org.shegong.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do at the tasks of a move of a pay grade. */
@Component
@Transactional(readOnly = true)
class GradeMoveSteps {

	private static final Basis TWO_PERSONS = Articles.of("pay-two-persons");

	private final GradeMoveRequests requests;

	private final GradeMoveCheck check;

	private final Clock clock;

	GradeMoveSteps(GradeMoveRequests requests, GradeMoveCheck check, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.clock = clock;
	}

	/** In the order in which a move comes to them. */
	List<Step<?>> all() {
		return List.of(
				Step.of("countyDecides", Decision.class)
					.offering(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
					.unless(this::hasAPart)
					.checked(this::mayDecide)
					.telling((number, one, brief) -> brief
						.rule(this.check.numbers(this.requests.get(number)).moveDecider().basis())),
				Step.of("revise", GradeMoveRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith((number) -> GradeMoveRevision.of(this.requests.get(number))));
	}

	private List<Objection> hasAPart(RequestNumber number, AccountName account) {
		var request = this.requests.get(number);
		return (account.equals(request.submittedBy()) || account.isOf(request.worker()))
				? List.of(Objection.refusal("您是提出变动的人或本人，不能决定，请由其他任职人员办理", TWO_PERSONS)) : List.of();
	}

	/** The rules are asked again, because the file may have changed meanwhile. */
	private List<Objection> mayDecide(RequestNumber number, Decision decision, AccountName account) {
		var request = this.requests.get(number);
		return (decision.decision() != Choice.APPROVE) ? List.of()
				: this.check.objections(request, request.application(), today())
					.stream()
					.filter(Objection::refuses)
					.toList();
	}

	private List<Objection> mayRevise(RequestNumber number, GradeMoveRevision revision, AccountName account) {
		var request = this.requests.get(number);
		return this.check.objections(request, revision.revise(request), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
