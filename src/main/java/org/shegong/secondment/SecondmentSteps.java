package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Brief;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Step;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What people may submit at the tasks of a secondment. */
@Component
@Transactional(readOnly = true)
class SecondmentSteps {

	private static final Basis TWO_PERSONS = Articles.of("secondment-two-persons");

	private final SecondmentRequests requests;

	private final SecondmentCheck check;

	private final SecondmentPanel panel;

	private final Postings postings;

	private final Clock clock;

	SecondmentSteps(SecondmentRequests requests, SecondmentCheck check, SecondmentPanel panel, Postings postings,
			Clock clock) {
		this.requests = requests;
		this.check = check;
		this.panel = panel;
		this.postings = postings;
		this.clock = clock;
	}

	/** In the order in which a secondment comes to them. */
	List<Step<?>> all() {
		return List.of(
				deciding("townDecides").checked(this::mayDecide)
					.telling((number, one, brief) -> brief.rule(SecondmentBrief.TOWN)),
				deciding("approveSecondment").checked(this::mayApprove),
				Step.of("revise", SecondmentRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith((number) -> SecondmentRevision.of(this.requests.get(number))),
				Step.of("reportReturn", SecondmentReturn.class)
					.checked(this::mayReport)
					.telling(this::dueBack)
					.laterFrom(this.panel::lastDay));
	}

	private Step<Decision> deciding(String task) {
		return Step.of(task, Decision.class)
			.offering(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
			.unless(this::hasAPart);
	}

	private void dueBack(RequestNumber number, String one, Brief brief) {
		var request = this.requests.get(number);
		brief.line("应返岗日期", Period.inWords(this.panel.backOn(request.until())))
			.line("最迟报告日期", Period.inWords(this.panel.reportDue(number)))
			.rule(SecondmentNumbers.of(this.check.policyOf(request)).months().basis());
	}

	private List<Objection> hasAPart(RequestNumber number, AccountName account) {
		var request = this.requests.get(number);
		return (account.equals(request.submittedBy()) || account.isOf(request.worker()))
				? List.of(Objection.refusal("您是提出借调的人或被借调的人，不能审批，请由其他任职人员办理", TWO_PERSONS)) : List.of();
	}

	/** The rules are asked again, because others may have been seconded meanwhile. */
	private List<Objection> mayDecide(RequestNumber number, Decision decision, AccountName account) {
		return (decision.decision() != Choice.APPROVE) ? List.of()
				: this.check.objections(this.requests.get(number).application(), today(), number)
					.stream()
					.filter(Objection::refuses)
					.toList();
	}

	/**
	 * Where nobody holds the department's post, the next level of the county answers; a
	 * town's office to which an older case gave the task may send it back or turn it
	 * down, and not grant in the department's place.
	 */
	private List<Objection> mayApprove(RequestNumber number, Decision decision, AccountName account) {
		var objections = new ArrayList<>(mayDecide(number, decision, account));
		var request = this.requests.get(number);
		var approvers = this.check.approvers(request);
		var held = this.postings.findByAccount(account).stream().map((posting) -> posting.post().id()).toList();
		var inItsPlace = held.contains(Post.TOWN_OFFICE.id()) && held.stream().noneMatch(approvers::contains);
		if (decision.decision() == Choice.APPROVE && inItsPlace) {
			objections.add(Objection.refusal("借调须由规定的部门批准，街道（乡镇）不能代为批准；请先在花名册岗位表中登记该部门的任职人员，或退回、不同意",
					SecondmentNumbers.of(this.check.policyOf(request)).approvers().basis()));
		}
		return objections;
	}

	private List<Objection> mayRevise(RequestNumber number, SecondmentRevision revision, AccountName account) {
		return this.check.objections(revision.revise(this.requests.get(number)), today(), number);
	}

	private List<Objection> mayReport(RequestNumber number, SecondmentReturn report, AccountName account) {
		if (report.returnedOn() == null) {
			return List.of(Objection.formFault("请填写返岗日期"));
		}
		var from = this.requests.get(number).from();
		if (report.returnedOn().isBefore(from) && report.returnedOn().isBefore(today())) {
			return List.of(Objection.formFault(from.isAfter(today()) ? "借调还没有开始：不再成行的，请填写今天的日期"
					: "返岗日期早于借调开始（%s）：没有成行的，请填写借调开始日期".formatted(Period.inFull(from))));
		}
		return report.returnedOn().isAfter(today()) ? List.of(Objection.formFault("返岗日期还没有到，请在返岗后再报告")) : List.of();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
