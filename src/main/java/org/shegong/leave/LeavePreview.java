package org.shegong.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Course;
import org.shegong.approval.Preview;
import org.shegong.worker.Workers;
import org.shegong.leave.entitlement.Facts;
import org.shegong.leave.rules.FormRules;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.leave.rules.LeaveCase;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.rules.LeaveRules;
import org.shegong.leave.rules.StatutoryLeave;

/**
 * Answers "what if I asked for this leave?" with the very rules that hold when it is
 * handed in.
 */
@Component
@Transactional
class LeavePreview {

	private final LeaveCases cases;

	private final LeaveRules rules;

	private final LeaveRoutes routes;

	private final StatutoryLeave statutory;

	private final Workers workers;

	private final ReturnDesk returns;

	LeavePreview(LeaveCases cases, LeaveRules rules, LeaveRoutes routes, StatutoryLeave statutory, Workers workers,
			ReturnDesk returns) {
		this.returns = returns;
		this.cases = cases;
		this.rules = rules;
		this.routes = routes;
		this.statutory = statutory;
		this.workers = workers;
	}

	Preview of(LeaveApplication form, WorkerCode subject, LocalDate asOf) {
		var worker = (subject == null) ? null : this.workers.findById(subject).orElse(null);
		if (worker == null) {
			return new Preview(List.of(FormRules.unknown(subject)), Course.UNKNOWN, new Facts().values(),
					new Facts().sources());
		}
		var leave = this.cases.open(form, worker, asOf, null);
		var course = (leave.period() == null) ? Course.UNKNOWN : this.routes
			.course(worker, leave.policy(), leave.period().total())
			.reporting((granted, known) -> this.returns.reportDue(leave.period().backOn(), granted, leave.policy()))
			.withholding(this.statutory.basis(leave).isPresent() ? Set.of(Choice.REFUSE) : Set.of());
		var facts = facts(leave);
		return new Preview(this.rules.objections(leave), course, facts.values(), facts.sources());
	}

	private Facts facts(LeaveCase leave) {
		var facts = new Facts();
		if (leave.entitlement() == null) {
			return facts;
		}
		if (leave.period() != null) {
			days(leave, facts);
		}
		leave.balance().ifPresent((left) -> facts.add("balance", left, leave.entitlement().basis()));
		if (leave.period() != null) {
			leave.balanceAfter().ifPresent((left) -> facts.add("balanceAfter", left, leave.entitlement().basis()));
			this.statutory.basis(leave)
				.ifPresentOrElse((basis) -> facts.add("statutory", true, basis),
						() -> facts.add("statutory", false, leave.entitlement().basis()));
			leave.evidenceWanted().ifPresent((paper) -> facts.add("evidence", paper, leave.terms().evidence().basis()));
		}
		return facts.addAll(leave.entitlement().facts());
	}

	private static void days(LeaveCase leave, Facts facts) {
		var period = leave.period();
		var unit = leave.terms().unit().basis();
		facts.add("days", period.charge().total(), unit)
			.add("dayUnit", period.charge().unit().id(), unit)
			.add("from", period.span().from(), unit)
			.add("until", period.span().until(), unit)
			.add("endsOn", period.endsOn(), leave.entitlement().basis())
			.add("backOn", period.backOn(), unit)
			.add("totalDays", period.total(), leave.numbers().splitAdded().basis());
	}

}
