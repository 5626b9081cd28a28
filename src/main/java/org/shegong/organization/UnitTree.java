package org.shegong.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.policy.Locality;

/** The tree of units as it was read at once, to be climbed without asking again. */
public final class UnitTree {

	private final Map<String, OrgUnit> byCode;

	UnitTree(Collection<OrgUnit> units) {
		this.byCode = units.stream().collect(Collectors.toMap(OrgUnit::code, Function.identity()));
	}

	public Stream<OrgUnit> units() {
		return this.byCode.values().stream();
	}

	/** The unit itself, then its parent, up to the root. */
	List<OrgUnit> lineOf(String code) {
		var line = new ArrayList<OrgUnit>();
		for (var at = this.byCode.get(code); at != null; at = parent(at)) {
			if (line.contains(at)) {
				throw Organization.circular(line.get(0));
			}
			line.add(at);
		}
		return line;
	}

	private OrgUnit parent(OrgUnit unit) {
		return (unit.parent() != null) ? this.byCode.get(unit.parent()) : null;
	}

	/** The jurisdiction of a unit with all units whose own rules go before it. */
	public Locality localityOf(OrgUnit unit) {
		return Organization.locality(lineOf(unit.code()));
	}

	/** All counties, and the highest unit of those that lie in none; in order. */
	public Stream<String> counties() {
		return units().map((unit) -> Organization.county(lineOf(unit.code()))).map(OrgUnit::code).distinct().sorted();
	}

}
