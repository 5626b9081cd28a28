package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.TaskForm;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What people may submit at the tasks of a secondment. */
@Component
@Transactional(readOnly = true)
class SecondmentTasks {

	private static final Basis TWO_PERSONS = new Basis("DESIGN", "系统默认：提出借调的人和被借调的人都不审批", Status.DESIGN);

	private final SecondmentRequests requests;

	private final SecondmentCheck check;

	private final Postings postings;

	private final Clock clock;

	SecondmentTasks(SecondmentRequests requests, SecondmentCheck check, Postings postings, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.postings = postings;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List.of(new TaskForm<>("townDecides", Decision.class, this::mayDecide).unless(this::hasAPart),
				new TaskForm<>("approveSecondment", Decision.class, this::mayApprove).unless(this::hasAPart),
				new TaskForm<>("revise", SecondmentRevision.class, this::mayRevise),
				new TaskForm<>("reportReturn", SecondmentReturn.class, this::mayReport));
	}

	private List<Objection> hasAPart(String number, String account) {
		var request = this.requests.get(number);
		return (account.equals(request.submittedBy()) || account.equals(request.worker()))
				? List.of(Objection.refusal("您是提出借调的人或被借调的人，不能审批，请由其他任职人员办理", TWO_PERSONS)) : List.of();
	}

	/** The rules are asked again, because others may have been seconded meanwhile. */
	private List<Objection> mayDecide(String number, Decision decision, String account) {
		var objections = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		var request = this.requests.get(number);
		if (decision.decision() == Choice.APPROVE) {
			this.check.objections(request.application(), today(), number)
				.stream()
				.filter(Objection::refuses)
				.forEach(objections::add);
		}
		return objections;
	}

	/**
	 * Where nobody holds the department's post, the next level of the county answers; a
	 * town's office to which an older case gave the task may send it back or turn it
	 * down, and not grant in the department's place.
	 */
	private List<Objection> mayApprove(String number, Decision decision, String account) {
		var objections = new ArrayList<>(mayDecide(number, decision, account));
		var unit = this.requests.get(number).unit();
		var approvers = this.check.approvers(unit, today());
		var held = this.postings.findByAccount(account).stream().map((posting) -> posting.post().id()).toList();
		var inItsPlace = held.contains(Post.TOWN_OFFICE.id()) && held.stream().noneMatch(approvers::contains);
		if (decision.decision() == Choice.APPROVE && inItsPlace) {
			objections.add(Objection.refusal("借调须由规定的部门批准，街道（乡镇）不能代为批准；请先在花名册岗位表中登记该部门的任职人员，或退回、不同意",
					this.check.policyOf(unit, today()).basis("secondment-approvers")));
		}
		return objections;
	}

	private List<Objection> mayRevise(String number, SecondmentRevision revision, String account) {
		if (revision.decision() == Choice.WITHDRAW) {
			return List.of();
		}
		return (revision.decision() == Choice.RESUBMIT)
				? this.check.objections(revision.revise(this.requests.get(number)), today(), number)
				: List.of(Objection.formFault("请在“重新提交、撤回”中选择一项"));
	}

	private List<Objection> mayReport(String number, SecondmentReturn report, String account) {
		if (report.returnedOn() == null) {
			return List.of(Objection.formFault("请填写返岗日期"));
		}
		var from = this.requests.get(number).from();
		if (report.returnedOn().isBefore(from) && report.returnedOn().isBefore(today())) {
			return List.of(Objection.formFault(from.isAfter(today()) ? "借调还没有开始：不再成行的，请填写今天的日期"
					: "返岗日期早于借调开始（%s）：没有成行的，请填写借调开始日期".formatted(from)));
		}
		return report.returnedOn().isAfter(today()) ? List.of(Objection.formFault("返岗日期还没有到，请在返岗后再报告")) : List.of();
	}

	/** The choices of a task, in the words of the office. */
	static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "townDecides", "approveSecondment" ->
				List.of(choice(Choice.APPROVE), choice(Choice.REFUSE), choice(Choice.RETURN));
			case "revise" -> List.of(choice(Choice.RESUBMIT), choice(Choice.WITHDRAW));
			default -> List.of();
		};
	}

	private static Map<String, String> choice(Choice choice) {
		return Map.of("label", choice.title(), "value", choice.id());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
