package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * Changes of class that contradict what else is known: the class decides how somebody may
 * be let go (policy.md A.1), so a labour contract in force is ended first (LCL 36-46),
 * not by another word in the roster. What the personnel office enters is refused; a
 * roster that is brought is taken in with a warning.
 */
@Component
class ClassChanges {

	private final Workers workers;

	private final Employments employments;

	private final Clock clock;

	ClassChanges(Workers workers, Employments employments, Clock clock) {
		this.workers = workers;
		this.employments = employments;
		this.clock = clock;
	}

	/**
	 * @param refused whether a change that may not be is refused, else only told
	 */
	private record Contradiction(String message, boolean refused) {
	}

	/** Puts a fault on each row whose change of class may not be. */
	void refuse(List<WorkerRow> rows) {
		rows.forEach((row) -> this.workers.find(row.worker())
			.flatMap((stored) -> contradiction(row, stored,
					this.employments.findByWorkerOrderByContractFrom(stored.code())))
			.filter(Contradiction::refused)
			.ifPresent((found) -> row.line().fault("class", "%s", found.message())));
	}

	/** To be called before the row is stored. */
	Optional<Fault> warning(WorkerRow row, Worker stored, List<Employment> contracts) {
		return (stored == null) ? Optional.empty() : contradiction(row, stored, contracts)
			.map((found) -> new Fault(RosterSheet.WORKERS.id(), row.line().row(), "class", found.message()));
	}

	private Optional<Contradiction> contradiction(WorkerRow row, Worker stored, List<Employment> contracts) {
		var anew = row.standing().workerClass();
		if (anew == stored.workerClass()) {
			return Optional.empty();
		}
		var elected = anew == WorkerClass.ELECTED;
		var office = row.standing().positions().stream().anyMatch((position) -> position != Position.SOCIAL_WORKER);
		if (elected && !office) {
			return Optional.of(new Contradiction("“%s”的职务只有“%s”，不是选任职务，人员类别不能改为“选任”；当选的请先登记职务变动"
				.formatted(stored.name(), Position.SOCIAL_WORKER.title()), true));
		}
		return (elected || anew == WorkerClass.POSTED)
				? inForce(contracts)
					.map((contract) -> new Contradiction(underContract(stored, anew, contract, elected), !elected))
				: Optional.empty();
	}

	private static String underContract(Worker stored, WorkerClass anew, Employment contract, boolean elected) {
		var number = (contract.contractNumber() != null) ? "（" + contract.contractNumber() + "）" : "";
		return elected ? "“%s”的劳动合同%s仍然有效，改为“选任”不终止劳动合同：不再履行的请另行办理“解聘退出”".formatted(stored.name(), number)
				: "“%s”的劳动合同%s仍然有效，人员类别不能改为“%s”：请先办理“解聘退出”终止劳动合同".formatted(stored.name(), number, anew.title());
	}

	private Optional<Employment> inForce(List<Employment> contracts) {
		var today = LocalDate.now(this.clock);
		return contracts.stream()
			.filter((contract) -> contract.isContract() && !contract.isOver(today))
			.reduce((earlier, later) -> later);
	}

}
