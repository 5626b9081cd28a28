package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.Employment;

/**
 * The contract in a worker's row.
 *
 * @param known the stored contract it amends; none when it is a new one
 */
record Contract(String number, LocalDate from, LocalDate until, LocalDate probationUntil, Money monthlyWage,
		Optional<Employment> known) {

	private static final List<String> COLUMNS = List.of("contractNumber", "contractFrom", "contractUntil",
			"probationUntil", "monthlyWage");

	static Contract read(Line line, List<Employment> stored) {
		var number = line.text("contractNumber", 64, null);
		var from = line.date("contractFrom", null);
		var known = find(number, from, stored);
		var contract = new Contract((number != null) ? number : known.map(Employment::contractNumber).orElse(null),
				(from != null) ? from : known.map(Employment::contractFrom).orElse(null),
				line.date("contractUntil", known.map(Employment::contractUntil).orElse(null)),
				line.date("probationUntil", known.map(Employment::probationUntil).orElse(null)),
				Money.yuan(line.money("monthlyWage", known.map(Employment::monthlyWage).map(Money::yuan).orElse(null))),
				known);
		line.inOrder(contract.from, "contractUntil", contract.until, "合同终止日期不能早于起始日期");
		line.inOrder(contract.from, "probationUntil", contract.probationUntil, "试用期截止不能早于合同起始日期");
		line.inOrder(contract.probationUntil, "contractUntil", contract.until, "合同终止日期不能早于试用期截止日期");
		return contract;
	}

	/**
	 * The stored contract of this number, of several the one with this first day, else
	 * the latest of them; without the number the one with this first day. A row that
	 * names neither means the latest.
	 */
	private static Optional<Employment> find(String number, LocalDate from, List<Employment> stored) {
		if (number == null && from == null) {
			return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get(stored.size() - 1));
		}
		var numbered = stored.stream()
			.filter((contract) -> number != null && number.equals(contract.contractNumber()))
			.toList();
		var begun = numbered.isEmpty() ? stored : numbered;
		return begun.stream()
			.filter((contract) -> from != null && from.equals(contract.contractFrom()))
			.findFirst()
			.or(() -> numbered.stream().reduce((earlier, later) -> later));
	}

	/** As the cells of a row. */
	static void write(Employment contract, Row row) {
		row.put("contractFrom", contract.contractFrom());
		row.put("contractUntil", contract.contractUntil());
		row.put("contractNumber", contract.contractNumber());
		row.put("probationUntil", contract.probationUntil());
		row.put("monthlyWage", Money.inYuan(contract.monthlyWage()));
	}

	static boolean written(Line line) {
		return COLUMNS.stream().anyMatch((column) -> !line.blank(column));
	}

	/**
	 * Whether there is a contract at all. A wage is none, nor is the end of a probation:
	 * it lies within a contract, which has to be entered (C-n, LCL 19(4)).
	 */
	boolean exists() {
		return this.known.filter(Employment::isContract).isPresent() || this.number != null || this.from != null
				|| this.until != null;
	}

	/** Whether a probation is told of that no contract carries. */
	boolean isProbationAlone() {
		return !exists() && this.probationUntil != null;
	}

	Employment amend(WorkerCode worker) {
		var employment = this.known.orElseGet(() -> new Employment(worker));
		employment.agree(this.number, this.from, this.until);
		employment.terms(this.probationUntil, this.monthlyWage);
		return employment;
	}

}
