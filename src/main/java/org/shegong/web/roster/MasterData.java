package org.shegong.web.roster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.policy.Money;
import org.shegong.worker.Employment;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;

/**
 * What the roster says of a worker and the latest contract, as text by column of the
 * sheet {@code workers}; nothing stands for an empty cell.
 */
public record MasterData(Map<String, String> cells) {

	/** A change of these is a change of post. */
	public static final Set<String> PLACE = Set.of("class", "position", "unit");

	/** No row goes without these. */
	public static final List<String> NEEDED = List.of("name", "gender", "birthDate", "class", "unit");

	public static final Set<String> CONTRACT = Set.of("contractNumber", "contractFrom", "contractUntil",
			"probationUntil", "monthlyWage");

	/** What is stored. */
	public static MasterData of(Worker worker, Optional<Employment> contract) {
		var cells = new LinkedHashMap<String, String>();
		put(cells, "name", worker.name());
		put(cells, "gender", worker.gender().name().toLowerCase());
		put(cells, "birthDate", worker.birthDate());
		put(cells, "idNumber", worker.idNumber());
		put(cells, "education", worker.education());
		put(cells, "householdRegistration", worker.householdRegistration());
		place(cells, worker.workerClass().id(), worker.positions(), worker.unit());
		put(cells, "workingSince", worker.workingSince());
		put(cells, "servingSince", worker.servingSince());
		put(cells, "retirementBase", worker.retirementBase());
		put(cells, "certificate", worker.certificate());
		put(cells, "certificateEligibleSince", worker.certificateEligibleSince());
		put(cells, "grade", worker.grade());
		contract.ifPresent((known) -> contract(cells, known.contractNumber(), known.contractFrom(),
				known.contractUntil(), known.probationUntil()));
		put(cells, "monthlyWage",
				amount(contract.isPresent() ? contract.get().monthlyWage() : worker.monthlyAllowance()));
		return new MasterData(cells);
	}

	/** What a row makes of it. */
	static MasterData of(WorkerRow row, MasterData stored) {
		var cells = new LinkedHashMap<String, String>();
		var person = row.person();
		var service = row.service();
		put(cells, "name", row.name());
		put(cells, "gender", person.gender().name().toLowerCase());
		put(cells, "birthDate", person.birthDate());
		put(cells, "idNumber", person.idNumber());
		put(cells, "education", person.education());
		put(cells, "householdRegistration", person.householdRegistration());
		place(cells, row.standing().workerClass().id(), row.standing().positions(), row.standing().unit());
		put(cells, "workingSince", service.workingSince());
		put(cells, "servingSince", service.servingSince());
		put(cells, "retirementBase", service.retirementBase());
		put(cells, "certificate", service.certificate());
		put(cells, "certificateEligibleSince", service.eligibleSince());
		put(cells, "grade", service.grade());
		if (row.contract() != null) {
			var contract = row.contract();
			contract(cells, contract.number(), contract.from(), contract.until(), contract.probationUntil());
			put(cells, "monthlyWage", amount(contract.monthlyWage()));
		}
		else {
			CONTRACT.forEach((column) -> put(cells, column, stored.cells.get(column)));
		}
		return new MasterData(cells);
	}

	/** Columns whose cell another one fills differently, in the order of the sheet. */
	List<String> changedIn(MasterData other) {
		return RosterSheet.WORKERS.columns()
			.keySet()
			.stream()
			.filter((column) -> !of(column).equals(other.of(column)))
			.toList();
	}

	public Optional<String> of(String column) {
		return Optional.ofNullable(this.cells.get(column));
	}

	private static void place(Map<String, String> cells, String workerClass, Collection<Position> positions,
			String unit) {
		put(cells, "class", workerClass);
		put(cells, "position", positions.stream().map(Position::id).collect(Collectors.joining("+")));
		put(cells, "unit", unit);
	}

	private static void contract(Map<String, String> cells, Object number, Object from, Object until,
			Object probation) {
		put(cells, "contractNumber", number);
		put(cells, "contractFrom", from);
		put(cells, "contractUntil", until);
		put(cells, "probationUntil", probation);
	}

	private static String amount(Money amount) {
		return (amount != null) ? amount.briefly() : null;
	}

	private static void put(Map<String, String> cells, String column, Object value) {
		if (value != null && !value.toString().isBlank()) {
			cells.put(column, value.toString());
		}
	}

}
