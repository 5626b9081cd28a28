package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Days;
import org.shegong.policy.KindOfLeave;
import org.shegong.worker.Balances;
import org.shegong.worker.Workers;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.rules.LeaveCase;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.LeaveKind;

/** What may still be taken of the leaves that have a yearly or credited amount. */
@Component
@Transactional(readOnly = true)
public class LeaveBalances implements Balances {

	private final Workers workers;

	private final LeaveCases cases;

	private final LeaveHistories histories;

	LeaveBalances(Workers workers, LeaveCases cases, LeaveHistories histories) {
		this.workers = workers;
		this.cases = cases;
		this.histories = histories;
	}

	@Override
	public List<Balance> of(WorkerCode worker, LocalDate on) {
		return KindOfLeave.all(this.cases.policy(this.workers.get(worker), on))
			.stream()
			.filter((kind) -> kind.shown() && kind.isGranted())
			.map((kind) -> open(new LeaveKind(kind.id()), worker, on))
			.filter((leave) -> !LeaveKind.PARENTAL.equals(leave.kind()) || !leave.history().births().isEmpty())
			.map((leave) -> leave.worker().hasLeft() ? settled(leave) : balance(leave))
			.toList();
	}

	@Override
	public double annualOnLeaving(WorkerCode code, LocalDate on) {
		var worker = this.workers.get(code);
		var policy = this.cases.policy(worker, on);
		return new AnnualLeave(worker, policy, this.histories.of(worker, policy, null)).onLeaving(on).asDouble();
	}

	private LeaveCase open(LeaveKind kind, WorkerCode code, LocalDate on) {
		var form = new LeaveApplication(code, kind, on, on, null, null, null, null, null, null, null, null, null);
		return this.cases.open(form, this.workers.get(code), on, null);
	}

	/** Whoever left takes nothing more; of the annual leave a share was due (办法 12). */
	private Balance settled(LeaveCase leave) {
		var kind = leave.kind();
		var last = leave.worker().leftOn();
		var taken = leave.history().granted(kind, last.getYear()).asDouble();
		var left = (LeaveKind.ANNUAL.equals(kind)) ? annualOnLeaving(leave.worker().code(), last) : 0;
		return new Balance(kind.id(), kind.title(), last.getYear(), left + taken, taken, 0, left,
				leave.entitlement().counting().unit().id(), "办法 12", "企业职工带薪年休假实施办法第十二条：解除、终止劳动合同时，按当年已工作时间折算应休未休天数");
	}

	private static Balance balance(LeaveCase leave) {
		var kind = leave.kind();
		var year = leave.form().from().getYear();
		var taken = leave.history().granted(kind, year);
		var pending = leave.history().used(kind, year).minus(taken);
		var left = leave.entitlement().exists() ? leave.balance().orElse(Days.NONE) : Days.NONE;
		var basis = leave.entitlement().basis();
		return new Balance(kind.id(), kind.title(), year, left.plus(taken).plus(pending).asDouble(), taken.asDouble(),
				pending.asDouble(), left.asDouble(), leave.entitlement().counting().unit().id(), basis.rule(),
				basis.source());
	}

}
