package org.shegong.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the rules look at and asks them. */
@Component
@Transactional(readOnly = true)
class GradeMoveCheck {

	private static final int LONGEST_REASON = 1000;

	private final GradeMoveRequests requests;

	private final Workers workers;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	GradeMoveCheck(GradeMoveRequests requests, Workers workers, PersonnelFile file, Organization organization,
			Policies policies) {
		this.requests = requests;
		this.workers = workers;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
	}

	/** What stands against asking for one. */
	List<Objection> objections(GradeMoveApplication asked, LocalDate asOf) {
		var faults = faults(asked);
		return faults.isEmpty() ? GradeMoveRules.objections(situation(asked, asOf)) : faults;
	}

	/** … against one that runs, as it stands or as it is changed. */
	List<Objection> objections(GradeMoveRequest request, GradeMoveApplication asked, LocalDate today) {
		var faults = faults(asked);
		return faults.isEmpty() ? GradeMoveRules.objections(situation(request, asked, today)) : faults;
	}

	static List<Objection> faults(GradeMoveApplication asked) {
		return Stream
			.of(when(asked.worker() == null, "请选择社区工作者"), when(asked.cause() == null, "请选择变动的缘由"),
					when(asked.reason() != null && asked.reason().length() > LONGEST_REASON,
							"说明不超过%d字".formatted(LONGEST_REASON)),
					when(asked.reason() != null && Said.hides(asked.reason()), "说明中有看不见的控制字符，请删去后重新填写"))
			.filter(Objects::nonNull)
			.toList();
	}

	private static Objection when(boolean stands, String message) {
		return stands ? Objection.formFault(message) : null;
	}

	GradeMoveRules.Situation situation(GradeMoveApplication asked, LocalDate asOf) {
		var worker = this.workers.get(asked.worker());
		return situation(worker, asked, this.policies.at(this.organization.localityOf(worker.unit()), asOf), asOf,
				null);
	}

	/** By the numbers with which it began. */
	GradeMoveRules.Situation situation(GradeMoveRequest request, GradeMoveApplication asked, LocalDate today) {
		return situation(this.workers.get(request.worker()), asked, policyOf(request), today, request.number());
	}

	private GradeMoveRules.Situation situation(Worker worker, GradeMoveApplication asked, Policy policy, LocalDate day,
			RequestNumber own) {
		var numbers = PayNumbers.of(policy);
		var others = this.requests.standing(worker.code())
			.stream()
			.filter((other) -> !other.number().equals(own))
			.toList();
		return new GradeMoveRules.Situation(worker, asked.cause(), asked.grade(),
				new Grounds(worker, this.file.of(worker.code()), day, numbers), day, numbers, others);
	}

	PayNumbers numbers(GradeMoveRequest request) {
		return PayNumbers.of(policyOf(request));
	}

	private Policy policyOf(GradeMoveRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

}
