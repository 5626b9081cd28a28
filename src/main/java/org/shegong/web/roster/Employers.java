package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.Optional;

import org.shegong.organization.Tree;
import org.shegong.organization.UnitKind;
import org.shegong.worker.Employment;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * Who employs the workers of a unit: its street or town (NAT-05). Whoever moves to
 * another employer needs the old contract ended and a new one (LCL 10).
 */
@Component
class Employers {

	/**
	 * Who employs somebody and whose rules hold for them.
	 *
	 * @param code of the street or town
	 */
	record Employer(String code, String name, String policy) {
	}

	Employer of(String unit, Tree tree) {
		var line = tree.lineOf(unit);
		var employer = line.stream().filter((level) -> level.kind() == UnitKind.TOWN).findFirst().orElse(line.get(0));
		return new Employer(employer.code(), employer.name(), tree.policyOf(unit));
	}

	/**
	 * What a unit that moves to another employer leaves to be done for one of its people.
	 */
	Optional<String> warning(Worker worker, Employer before, Employer after, Optional<Employment> latest,
			LocalDate today) {
		return latest.filter((contract) -> !before.equals(after) && isInForce(contract, null, today))
			.map((contract) -> changed(worker, before.name(), after.name(), contract));
	}

	/** What a row that moves somebody to another employer leaves to be done. */
	Optional<String> warning(WorkerRow row, Worker stored, Optional<Employment> latest, Tree tree, LocalDate today) {
		var unit = row.standing().unit();
		if (stored.unit().equals(unit)) {
			return Optional.empty();
		}
		var before = of(stored.unit(), tree);
		var after = of(unit, tree);
		return latest.filter((contract) -> !before.equals(after) && isInForce(contract, row.contract(), today))
			.map((contract) -> changed(stored, before.name(), after.name(), contract));
	}

	private static String changed(Worker worker, String before, String after, Employment contract) {
		return "%s由%s调入%s，用人单位改变：原劳动合同%s仍然有效，须依法办理终止，并与新的用人单位订立合同后登记".formatted(worker.name(), before, after,
				(contract.contractNumber() != null) ? "（" + contract.contractNumber() + "）" : "");
	}

	/** After the row, which may change its last day or bring a further contract. */
	private static boolean isInForce(Employment contract, Contract written, LocalDate today) {
		if (written != null && written.known().isEmpty() && written.exists()) {
			return false;
		}
		var until = (written != null && written.known().isPresent()) ? written.until() : contract.contractUntil();
		return contract.endedOn() == null && (until == null || !until.isBefore(today));
	}

}
