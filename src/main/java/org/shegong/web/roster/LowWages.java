package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.organization.Tree;
import org.shegong.approval.WageWarnings;
import org.shegong.policy.Policies;
import org.shegong.web.roster.sheet.Fault;
import org.springframework.stereotype.Component;

/**
 * Tells of wages in the rows that lie below what the place pays at least (CZ-09, LCL 20);
 * they are taken in all the same.
 */
@Component
class LowWages {

	private final Policies policies;

	private final Clock clock;

	LowWages(Policies policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * @param tree with the units of the sheets
	 */
	List<Fault> warnings(List<WorkerRow> rows, Tree tree) {
		return rows.stream()
			.filter((row) -> row.contract() != null && !row.line().blank("monthlyWage"))
			.flatMap((row) -> warnings(row, tree))
			.toList();
	}

	private Stream<Fault> warnings(WorkerRow row, Tree tree) {
		var today = LocalDate.now(this.clock);
		var policy = this.policies.at(tree.localityOf(row.standing().unit()), today);
		return WageWarnings.of(row.contract().monthlyWage(), row.contract().probationUntil(), today, policy)
			.stream()
			.map((warning) -> new Fault(RosterSheet.WORKERS.id(), row.line().row(), "monthlyWage",
					"“%s”（%s）：%s".formatted(row.name(), row.code(), warning.message())));
	}

}
