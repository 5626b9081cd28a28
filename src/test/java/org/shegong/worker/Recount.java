package org.shegong.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts everybody by looking at them, to hold the kept counts against. */
public record Recount(Workers workers, Headcounts kept, Organization organization) {

	/** Of every unit, who is in it and who is in it or below. */
	public void agrees() {
		var units = List.copyOf(this.organization.tree().units().values());
		var within = this.kept.within(units.stream().map(OrgUnit::code).toList())
			.stream()
			.collect(Collectors.groupingBy(Heads::unit));
		for (var unit : units) {
			var below = this.organization.below(unit.code());
			assertThat(counted(within.getOrDefault(unit.code(), List.of()))).as("within " + unit.code())
				.isEqualTo(below.stream()
					.flatMap((one) -> looked(one).entrySet().stream())
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum)));
			assertThat(this.kept.byUnit(unit.code())
				.stream()
				.collect(Collectors.groupingBy(Heads::unit, Collectors.summingInt(Heads::people))))
				.as("in each below " + unit.code())
				.isEqualTo(below.stream()
					.filter((one) -> !looked(one).isEmpty())
					.collect(Collectors.toMap(OrgUnit::code,
							(one) -> looked(one).values().stream().mapToInt(Integer::intValue).sum())));
		}
	}

	private static Map<String, Integer> counted(List<Heads> heads) {
		var counted = new HashMap<String, Integer>();
		heads.forEach((alike) -> counted.merge(alike.apart() + " " + alike.head(), alike.people(), Integer::sum));
		return counted;
	}

	private Map<String, Integer> looked(OrgUnit unit) {
		var looked = new HashMap<String, Integer>();
		this.workers.findByUnitIn(List.of(unit.code()))
			.forEach((worker) -> looked.merge((unit.approvedStaff() != null) + " " + Head.of(worker), 1, Integer::sum));
		return looked;
	}

}
