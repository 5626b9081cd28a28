package org.shegong.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What people may submit at the tasks of a transfer. */
@Component
@Transactional(readOnly = true)
class TransferSteps {

	private static final Basis TWO_PERSONS = Articles.of("transfer-two-persons");

	private final TransferRequests requests;

	private final TransferCheck check;

	private final TransferBrief brief;

	private final Clock clock;

	TransferSteps(TransferRequests requests, TransferCheck check, TransferBrief brief, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.brief = brief;
		this.clock = clock;
	}

	/** In the order in which a transfer comes to them. */
	List<Step<?>> all() {
		return List.of(deciding("townDecides"), deciding("receivingTownAgrees"), deciding("countyApproves"),
				Step.of("revise", TransferRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith((number) -> TransferRevision.of(this.requests.get(number))));
	}

	private Step<Decision> deciding(String task) {
		return Step.of(task, Decision.class)
			.offering(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
			.unless(this::hasAPart)
			.checked(this::mayDecide)
			.telling((number, one, about) -> about.rule(this.brief.decides(number, task)));
	}

	private List<Objection> hasAPart(RequestNumber number, AccountName account) {
		var request = this.requests.get(number);
		return (account.equals(request.submittedBy()) || account.isOf(request.worker()))
				? List.of(Objection.refusal("您是提出调动的人或被调动的人，不能审批，请由其他任职人员办理", TWO_PERSONS)) : List.of();
	}

	/** The rules are asked again, because places may have been filled meanwhile. */
	private List<Objection> mayDecide(RequestNumber number, Decision decision, AccountName account) {
		return (decision.decision() != Choice.APPROVE) ? List.of()
				: this.check.standing(this.requests.get(number), today()).stream().filter(Objection::refuses).toList();
	}

	private List<Objection> mayRevise(RequestNumber number, TransferRevision revision, AccountName account) {
		return this.check.objections(revision.revise(this.requests.get(number)), today(), number);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
