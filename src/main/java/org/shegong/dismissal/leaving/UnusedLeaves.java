package org.shegong.dismissal.leaving;

import java.time.LocalDate;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.worker.Balances;
import org.shegong.worker.WorkerClass;
import org.springframework.stereotype.Component;

/** What annual leave is still due to whoever leaves. */
@Component
public class UnusedLeaves {

	private final Balances balances;

	UnusedLeaves(Balances balances) {
		this.balances = balances;
	}

	/** Whether an employer here owes any. */
	public boolean mayBeDue(DismissalCase leaving) {
		return leaving.effective() != null && leaving.leavesTheRanks()
				&& leaving.worker().workerClass() != WorkerClass.POSTED
				&& (leaving.since() == null || !leaving.effective().isBefore(leaving.since()));
	}

	/** Counted to the last day; none where none may be due. */
	public UnusedLeave of(DismissalCase leaving, LocalDate lastDay) {
		var policy = leaving.policy();
		var ruled = !lastDay.isBefore(LocalDate.parse(DismissalNumbers.of(policy).severanceLawFrom().value()));
		var days = (ruled && mayBeDue(leaving)) ? this.balances.annualOnLeaving(leaving.worker().code(), lastDay) : 0;
		return new UnusedLeave((int) days, leaving.averageWage(), policy);
	}

}
