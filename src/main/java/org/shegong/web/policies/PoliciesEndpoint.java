package org.shegong.web.policies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.engine.People;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Rule;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rule book to read: what holds for a unit on a day, each number with its source.
 * Rules are nobody's secret, so everybody who is logged in may read them.
 */
@RestController
class PoliciesEndpoint {

	private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

	private final Policies policies;

	private final Organization organization;

	private final RuleWords words;

	private final People people;

	private final Clock clock;

	PoliciesEndpoint(Policies policies, Organization organization, RuleWords words, People people, Clock clock) {
		this.policies = policies;
		this.organization = organization;
		this.words = words;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param value as the file has it, for programs
	 * @param inWords the same for people
	 * @param until last day it holds on; null: until something else does
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(String parameter, String area, String areaTitle, String title, Object value, String inWords,
			String unit, LocalDate since, LocalDate until, String rule, String source, String status,
			String statusTitle, String enteredBy) {
	}

	/**
	 * @param asOf the day whose rules are asked for; today where it is left out
	 */
	@GetMapping("/api/policies/{unit}")
	public ResponseEntity<?> show(@PathVariable String unit, @RequestParam(required = false) LocalDate asOf) {
		if (!this.organization.knows(unit)) {
			return ResponseEntity.status(404).body(Map.of("message", "没有代码为“" + unit + "”的单位，请在花名册单位表中核对"));
		}
		var day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		if (day.isBefore(FIRST) || day.isAfter(LAST)) {
			return ResponseEntity.badRequest().body(Map.of("message", "系统收录的规定自2008年1月1日起，请选择2008年以后、2100年以前的日期"));
		}
		return ResponseEntity.ok(lines(unit, day));
	}

	private List<Line> lines(String unit, LocalDate day) {
		return this.policies.rules(this.organization.localityOf(unit), day).stream().map(this::line).toList();
	}

	private Line line(Rule rule) {
		var found = rule.parameter();
		return new Line(rule.name(), rule.area().id(), rule.area().title(), rule.title(), found.value(),
				this.words.of(found.value()), rule.unit(), found.since(), found.until(), found.basis().rule(),
				found.basis().source(), found.basis().status().id(), found.basis().status().title(),
				(rule.own() != null) ? this.people.name(rule.own().enteredBy()) : null);
	}

}
