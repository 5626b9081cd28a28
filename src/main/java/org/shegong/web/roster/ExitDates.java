package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.organization.Tree;
import org.shegong.policy.Period;
import org.shegong.policy.Policies;
import org.shegong.policy.RetirementAge;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.Employment;
import org.shegong.worker.Gender;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * Corrections that bring nearer the day on which somebody has to go: a contract that ends
 * earlier (LCL 44(1)), another day of retirement (C-8). Whoever makes one is told; a term
 * that is over at once needs the paper that shows it.
 */
@Component
class ExitDates {

	private final Workers workers;

	private final Policies policies;

	private final Clock clock;

	ExitDates(Workers workers, Policies policies, Clock clock) {
		this.workers = workers;
		this.policies = policies;
		this.clock = clock;
	}

	/** Puts a fault on each row that ends a running contract in the past unproved. */
	void refuse(List<WorkerRow> rows, Occasion occasion) {
		if (occasion.paper() != null) {
			return;
		}
		rows.stream()
			.filter((row) -> isShortened(row) && row.contract().until().isBefore(today()))
			.filter((row) -> this.workers.find(row.worker()).filter((stored) -> !stored.hasLeft()).isPresent())
			.forEach((row) -> row.line()
				.fault("contractUntil", "合同终止日期改为%s，早于今天，而“%s”仍在岗：请填写依据材料（如合同原件编号）；确已期满仍在工作的，请办理续聘或“解聘退出”",
						row.contract().until(), row.name()));
	}

	/** To be called before the row is stored. */
	List<Fault> warnings(WorkerRow row, Worker stored, Tree tree) {
		var warnings = new ArrayList<Fault>();
		if (stored != null && !stored.hasLeft() && isShortened(row)) {
			warnings.add(told(row, "contractUntil", "“%s”的合同终止日期由%s提前到%s：只能用于改正登记错误，请留存依据；期满退出须由另一人提出和送达"
				.formatted(stored.name(), inWords(known(row).contractUntil()), Period.inFull(row.contract().until()))));
		}
		if (stored != null && !stored.hasLeft()) {
			var before = retires(stored.unit(), stored.birthDate(), stored.gender(), stored.retirementBase(), tree);
			var after = retires(stored.unit(), row.person().birthDate(), row.person().gender(),
					row.service().retirementBase(), tree);
			if (!before.equals(after)) {
				warnings.add(told(row, "birthDate", "“%s”的法定退休日期由%s变为%s：请与身份证件、档案核对；退休须由另一人提出和送达"
					.formatted(stored.name(), Period.inFull(before), Period.inFull(after))));
			}
		}
		return warnings;
	}

	/** Whether the contract that the row amends would end earlier than it does. */
	private boolean isShortened(WorkerRow row) {
		if (row.contract() == null || row.contract().known().isEmpty() || row.contract().until() == null) {
			return false;
		}
		var known = known(row);
		return known.endedOn() == null && known.isContract()
				&& (known.contractUntil() == null || row.contract().until().isBefore(known.contractUntil()));
	}

	private static Employment known(WorkerRow row) {
		return row.contract().known().orElseThrow();
	}

	private LocalDate retires(String unit, LocalDate birth, Gender gender, Integer base, Tree tree) {
		return RetirementAge.of(birth, gender == Gender.FEMALE, base, this.policies.at(tree.localityOf(unit), today()))
			.date();
	}

	private static Fault told(WorkerRow row, String column, String message) {
		return new Fault(RosterSheet.WORKERS.id(), row.line().row(), column, message);
	}

	private static String inWords(LocalDate until) {
		return (until != null) ? Period.inFull(until) : "无固定期限";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
