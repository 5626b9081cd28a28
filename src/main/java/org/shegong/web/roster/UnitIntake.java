package org.shegong.web.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.web.roster.Register.Place;
import org.shegong.web.roster.sheet.Line;
import org.springframework.stereotype.Component;

/** Takes in the tree of units. */
@Component
class UnitIntake {

	private final Policies policies;

	UnitIntake(Policies policies) {
		this.policies = policies;
	}

	List<UnitRow> read(List<Line> lines, Map<String, OrgUnit> known, Register register) {
		known.values().forEach((unit) -> register.units().enter(unit.code(), placeOf(unit)));
		var rows = lines.stream()
			.map((line) -> UnitRow.read(line, Optional.ofNullable(known.get(line.peek("code"))), this.policies))
			.toList();
		var unique = new Unique("代码");
		for (var row : rows) {
			if (row.code() != null && unique.admits(row.line(), "code", row.code())
					&& !register.units().spelledOtherwise(row.line(), "code", row.code())) {
				register.units().enter(row.code(), new Place(row.name(), row.kind(), row.parent()));
			}
		}
		new UnitTree(register.units()).check(rows);
		return rows;
	}

	/**
	 * Stores the rows, upper units first; tells whether anybody may have come into
	 * another county.
	 */
	boolean store(List<UnitRow> rows, Map<String, OrgUnit> known, Ledger ledger) {
		var byCode = rows.stream().collect(Collectors.toMap(UnitRow::code, Function.identity()));
		var moved = false;
		for (var row : rows.stream().sorted(Comparator.comparing((UnitRow row) -> depth(row, byCode))).toList()) {
			var unit = known.get(row.code());
			moved |= (unit != null) ? !same(unit, row) : row.kind() == UnitKind.COUNTY;
			if (unit == null) {
				unit = new OrgUnit(row.code(), row.name(), row.kind(), row.parent(), row.policy());
				ledger.units().add(unit);
			}
			unit.describe(row.name(), row.kind(), row.parent(), row.policy());
			unit.size(row.households(), row.residents(), row.committeeSeats(), row.approvedStaff());
		}
		return moved;
	}

	private static Place placeOf(OrgUnit unit) {
		return new Place(unit.name(), unit.kind(), unit.parent());
	}

	private static boolean same(OrgUnit unit, UnitRow row) {
		return unit.name().equals(row.name()) && unit.kind() == row.kind()
				&& Objects.equals(unit.parent(), row.parent());
	}

	private static int depth(UnitRow row, Map<String, UnitRow> byCode) {
		var upper = (row.parent() != null) ? byCode.get(row.parent()) : null;
		return (upper != null) ? 1 + depth(upper, byCode) : 0;
	}

}
