package org.shegong.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.policy.Locality;

/** All units as they are at one moment, for whoever asks about very many of them. */
public record Tree(Map<String, OrgUnit> units) {

	public Tree(Collection<OrgUnit> units) {
		this(units.stream().collect(Collectors.toMap(OrgUnit::code, Function.identity())));
	}

	/** The same with units that are new. */
	public Tree with(Collection<OrgUnit> fresh) {
		return new Tree(Stream.concat(this.units.values().stream(), fresh.stream()).toList());
	}

	public boolean knows(String unit) {
		return this.units.containsKey(unit);
	}

	/** The code itself where there is no such unit. */
	public String name(String unit) {
		return knows(unit) ? this.units.get(unit).name() : unit;
	}

	/** The unit itself, then its parent, up to the root. */
	public List<OrgUnit> lineOf(String unit) {
		if (!knows(unit)) {
			throw OrgUnits.unknown(unit);
		}
		var line = new LinkedHashSet<OrgUnit>();
		for (var at = this.units.get(unit); at != null; at = this.units.get(at.parent())) {
			if (!line.add(at)) {
				throw Organization.circular(this.units.get(unit));
			}
		}
		return new ArrayList<>(line);
	}

	/** The units whose own rules hold for one, and its jurisdiction. */
	public Locality localityOf(String unit) {
		return localityOf(lineOf(unit));
	}

	static Locality localityOf(List<OrgUnit> line) {
		var keeper = line.stream().filter((level) -> level.policy() != null).findFirst();
		return new Locality(keeper.map(OrgUnit::policy).orElse(null), keeper.map(OrgUnit::code).orElse(null),
				line.stream().map(OrgUnit::code).toList());
	}

	/** Null where no unit of the line names a jurisdiction. */
	public String policyOf(String unit) {
		return lineOf(unit).stream().map(OrgUnit::policy).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/**
	 * The county a unit lies in, or the highest unit above it where there is no county.
	 */
	public OrgUnit countyOf(String unit) {
		return countyOf(lineOf(unit));
	}

	/** The same of a line that was read already. */
	public static OrgUnit countyOf(List<OrgUnit> line) {
		return line.stream()
			.filter((level) -> level.kind() == UnitKind.COUNTY)
			.findFirst()
			.orElse(line.get(line.size() - 1));
	}

	/** All counties, and the highest unit of those that lie in none; in order. */
	public Stream<String> counties() {
		return this.units.values().stream().map((unit) -> countyOf(unit.code()).code()).distinct().sorted();
	}

	/** The unit whose people somebody posted here looks after. */
	public String reach(String unit) {
		var own = this.units.get(unit);
		return (own.kind() == UnitKind.DEPARTMENT && own.parent() != null) ? own.parent() : unit;
	}

	/**
	 * Counties whose business a unit may see: its own county, or all counties below a
	 * city.
	 */
	public Set<String> countiesSeenFrom(String unit) {
		var seen = new LinkedHashSet<String>();
		seen.add(countyOf(unit).code());
		var upper = this.units.get(reach(unit));
		this.units.values()
			.stream()
			.filter((other) -> other.kind() == UnitKind.COUNTY && lineOf(other.code()).contains(upper))
			.forEach((county) -> seen.add(county.code()));
		return seen;
	}

}
