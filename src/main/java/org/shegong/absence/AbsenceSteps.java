package org.shegong.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What people may submit at the tasks of an absence. */
@Component
@Transactional(readOnly = true)
class AbsenceSteps {

	private static final Basis HEARING = Articles.of("absence-hearing");

	private static final int LONGEST_EXPLANATION = 2000;

	private final AbsenceRequests requests;

	private final AbsenceDesk desk;

	private final Clock clock;

	AbsenceSteps(AbsenceRequests requests, AbsenceDesk desk, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.clock = clock;
	}

	/** In the order in which an absence comes to them. */
	List<Step<?>> all() {
		return List.of(Step.of("workerExplains", Explanation.class).inPerson(HEARING).checked(AbsenceSteps::mayExplain),
				Step.of("townDecides", Finding.class)
					.offering(Choice.APPROVE.as("认定旷工"), Choice.REFUSE.as("不予认定"), Choice.RETURN.as("退回补充"))
					.withholding(this::hasNobodyToGoBackTo)
					.checked(this::mayFind),
				Step.of("revise", AbsenceRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith((number) -> AbsenceRevision.of(this.requests.get(number).report())),
				Step.of("disciplineReviews", Decision.class)
					.offering(Choice.APPROVE.as("予以查处"), Choice.REFUSE.as("不予查处")));
	}

	private static List<Objection> mayExplain(RequestNumber number, Explanation said, AccountName account) {
		if (Said.nothing(said.explanation())) {
			return List.of(Objection.formFault("请写明缺勤原因；不作说明的可以不办理，到期后自动转镇（街道）认定"));
		}
		return (said.explanation().length() > LONGEST_EXPLANATION)
				? List.of(Objection.formFault("说明不能超过%d字".formatted(LONGEST_EXPLANATION))) : List.of();
	}

	/**
	 * A report of the system has nobody to go back to; the town corrects the days itself.
	 */
	private Optional<Objection> hasNobodyToGoBackTo(RequestNumber number, Choice choice) {
		return (choice == Choice.RETURN && this.requests.get(number).submittedBy() == null)
				? Optional.of(Objection.formFault("这是系统登记的旷工，没有登记人可以退回；日期有误的，请在认定时更正起止日期")) : Optional.empty();
	}

	private List<Objection> mayFind(RequestNumber number, Finding finding, AccountName account) {
		return (finding.decision() == Choice.APPROVE)
				? this.desk.objections(finding.correct(this.requests.get(number).report()), today(), number)
				: List.of();
	}

	private List<Objection> mayRevise(RequestNumber number, AbsenceRevision revision, AccountName account) {
		return this.desk.objections(revision.revise(this.requests.get(number).report()), today(), number);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
