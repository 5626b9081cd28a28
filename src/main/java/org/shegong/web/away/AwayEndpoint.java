package org.shegong.web.away;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who of a community or town is away in a month (离岗日历). */
@RestController
@Transactional
class AwayEndpoint {

	private static final Set<UnitKind> TOO_LARGE = Set.of(UnitKind.CITY, UnitKind.COUNTY);

	private final AwaySight sight;

	private final AwayDays days;

	private final AwayLines lines;

	private final AwayPeriods aways;

	private final OrgUnits units;

	private final Organization organization;

	private final Witness witness;

	private final Clock clock;

	AwayEndpoint(AwaySight sight, AwayDays days, AwayLines lines, AwayPeriods aways, OrgUnits units,
			Organization organization, Witness witness, Clock clock) {
		this.sight = sight;
		this.days = days;
		this.lines = lines;
		this.aways = aways;
		this.units = units;
		this.organization = organization;
		this.witness = witness;
		this.clock = clock;
	}

	record Choice(String code, String name) {
	}

	/**
	 * @param upper the unit above; left out where they may not see it
	 * @param units those below that can be chosen
	 * @param days empty for a county or city, which is looked at town by town
	 * @param lines left out for those who are told only how many are away
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String unit, String unitName, Choice upper, String month, LocalDate today, List<Choice> units,
			List<AwayDays.Day> days, List<AwayLines.Line> lines) {
	}

	/**
	 * @param unit a code; where it is left out, the highest one they see
	 * @param month such as {@code 2026-12}; this month where it is left out
	 */
	@GetMapping("/api/away")
	public Answer month(@RequestParam(required = false) String unit, @RequestParam(required = false) String month) {
		var seen = Optional.ofNullable(unit)
			.map(this.units::findById)
			.orElseGet(this.sight::first)
			.filter(this.sight::reaches)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"没有这个单位，或您不能查看它的离岗日历：本社区人员可以看本社区，任职人员可以看所辖单位"));
		var of = read(month);
		var span = new Period(of.atDay(1), of.atEndOfMonth());
		var below = TOO_LARGE.contains(seen.kind()) ? List.<OrgUnit>of()
				: this.organization.below(seen.code())
					.stream()
					.filter((one) -> one.kind() != UnitKind.DEPARTMENT)
					.toList();
		var away = below.isEmpty() ? List.<AwayPeriod>of()
				: this.aways.inUnits(below.stream().map(OrgUnit::code).toList(), span);
		return new Answer(seen.code(), seen.name(), upper(seen), of.toString(), LocalDate.now(this.clock),
				choices(seen), this.days.of(below, away, span),
				this.sight.knowsNames(seen) ? lines(seen, below, away) : null);
	}

	private YearMonth read(String month) {
		if (month == null || month.isBlank()) {
			return YearMonth.now(this.clock);
		}
		if (!month.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "没有这个月份，请选择2000年至2099年间的月份");
		}
		return YearMonth.parse(month);
	}

	/** Whoever reads what keeps people away leaves a line. */
	private List<AwayLines.Line> lines(OrgUnit seen, List<OrgUnit> below, List<AwayPeriod> away) {
		var codes = below.stream().map(OrgUnit::code).collect(Collectors.toSet());
		var kinds = !away.isEmpty() && this.sight.knowsKinds(codes);
		if (kinds) {
			this.witness.readAt(AuditAction.AWAY_READ, seen.code(), seen.name(), null);
		}
		return this.lines.of(away, names(below), kinds);
	}

	private static Map<String, String> names(List<OrgUnit> units) {
		return units.stream().collect(Collectors.toMap(OrgUnit::code, OrgUnit::name));
	}

	private Choice upper(OrgUnit unit) {
		return Optional.ofNullable(unit.parent())
			.flatMap(this.units::findById)
			.filter(this.sight::reaches)
			.map(AwayEndpoint::choice)
			.orElse(null);
	}

	private List<Choice> choices(OrgUnit unit) {
		return !this.sight.knowsNames(unit) ? List.of()
				: this.units.findByParent(unit.code())
					.stream()
					.filter((one) -> one.kind() != UnitKind.DEPARTMENT)
					.sorted((one, other) -> one.code().compareTo(other.code()))
					.map(AwayEndpoint::choice)
					.toList();
	}

	private static Choice choice(OrgUnit unit) {
		return new Choice(unit.code(), unit.name());
	}

}
