package org.shegong.renewal;

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
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What people may submit at the tasks of a renewal. */
@Component
@Transactional(readOnly = true)
class RenewalTasks {

	private static final Basis OWN = new Basis("LCL 14, LCL 46(5)", "系统默认：是否同意续订由本人答复，他人不能代为答复", Status.DESIGN);

	private static final int LONGEST_NUMBER = 64;

	private final RenewalRequests requests;

	private final RenewalDesk desk;

	private final Clock clock;

	RenewalTasks(RenewalRequests requests, RenewalDesk desk, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List.of(new TaskForm<>("communityProposes", Proposal.class, this::mayPropose),
				new TaskForm<>("townDecides", Offer.class,
						(number, offer, account) -> this.desk.against(number, offer)),
				new TaskForm<>("workerAnswers", Decision.class, this::mayAnswer),
				new TaskForm<>("signRenewal", Signature.class, this::maySign));
	}

	private List<Objection> mayPropose(String number, Proposal proposal, String account) {
		var objections = new ArrayList<>(
				new Decision(proposal.decision(), proposal.opinion()).faults(Choice.APPROVE, Choice.REFUSE));
		objections.addAll(proposal.history().faults());
		return objections;
	}

	private List<Objection> mayAnswer(String number, Decision answer, String account) {
		var objections = new ArrayList<>(answer.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		if (answer.decision() == Choice.RETURN && !this.requests.get(number).offer().isOpenEnded()) {
			objections.add(Objection.formFault("单位提出的就是固定期限，请选择同意或者不同意续订"));
		}
		if (!this.requests.get(number).worker().equals(account)) {
			objections.add(Objection.refusal("只能由本人答复；本人不答复的，到期后自动记为未答复", OWN));
		}
		return objections;
	}

	private List<Objection> maySign(String number, Signature signature, String account) {
		var objections = new ArrayList<Objection>();
		if (signature.contractNumber() == null) {
			objections.add(Objection.formFault("请填写劳动合同编号"));
		}
		else if (signature.contractNumber().length() > LONGEST_NUMBER) {
			objections.add(Objection.formFault("劳动合同编号不能超过%d字".formatted(LONGEST_NUMBER)));
		}
		if (signature.signedOn() == null) {
			objections.add(Objection.formFault("请填写签订日期"));
		}
		else if (signature.signedOn().isAfter(LocalDate.now(this.clock))) {
			objections.add(Objection.formFault("签订日期%s还没有到，请在双方签字后登记".formatted(signature.signedOn())));
		}
		return objections;
	}

	/** … of this case: only whoever is offered no term may ask for one. */
	static List<Map<String, String>> choices(String task, RenewalRequest request) {
		var mayAskForATerm = request.isOffered() && request.offer().isOpenEnded();
		return choices(task).stream()
			.filter((choice) -> mayAskForATerm || !task.equals("workerAnswers")
					|| !choice.get("value").equals(Choice.RETURN.id()))
			.toList();
	}

	/** The choices of a task, in the words of the office. */
	static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "communityProposes" -> List.of(choice("建议续聘", Choice.APPROVE), choice("建议不续聘", Choice.REFUSE));
			case "townDecides" -> List.of(choice("续聘", Choice.APPROVE), choice("不续聘，期满终止", Choice.REFUSE),
					choice("退回社区重新提出", Choice.RETURN));
			case "workerAnswers" -> List.of(choice("同意续订", Choice.APPROVE), choice("不同意续订", Choice.REFUSE),
					choice("同意续订，但要求订立固定期限", Choice.RETURN));
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
