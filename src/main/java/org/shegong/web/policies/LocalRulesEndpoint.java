package org.shegong.web.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.shegong.account.AccountName;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;
import org.shegong.policy.LocalRule;
import org.shegong.policy.LocalRuleDesk;
import org.shegong.policy.LocalRules;
import org.shegong.policy.Parameter;
import org.shegong.policy.Policies;
import org.shegong.policy.Status;
import org.shegong.web.Access;
import org.shegong.web.Wanted;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Numbers that a county or city keeps itself: its personnel departments enter them with
 * their source, and a second person confirms.
 */
@RestController
@Transactional
class LocalRulesEndpoint {

	private static final int LONGEST_REASON = 500;

	private final LocalRuleDesk desk;

	private final LocalRules rules;

	private final Policies policies;

	private final Organization organization;

	private final Access access;

	private final People people;

	private final Witness witness;

	private final EnteredRules entered;

	private final RuleEffects effects;

	private final ShownRules shown;

	private final RuleScans scans;

	LocalRulesEndpoint(LocalRuleDesk desk, LocalRules rules, Policies policies, Organization organization,
			Access access, People people, Witness witness, EnteredRules entered, RuleEffects effects, ShownRules shown,
			RuleScans scans) {
		this.scans = scans;
		this.shown = shown;
		this.effects = effects;
		this.desk = desk;
		this.rules = rules;
		this.policies = policies;
		this.organization = organization;
		this.access = access;
		this.people = people;
		this.witness = witness;
		this.entered = entered;
	}

	/**
	 * What somebody enters; the source names document and clause.
	 *
	 * @param scan id of the document they uploaded; null: none
	 */
	record Entered(String parameter, Object value, LocalDate since, String source, String status, Long scan) {
	}

	record Reason(String reason) {
	}

	@PostMapping("/api/policies/{unit}")
	public ResponseEntity<?> propose(@PathVariable String unit, @RequestBody Entered entered) {
		if (!this.organization.knows(unit) || !this.access.keepsRules(unit)) {
			return refused();
		}
		var faults = faults(unit, entered);
		if (!faults.isEmpty()) {
			return ResponseEntity.unprocessableEntity().body(Map.of("message", String.join("；", faults)));
		}
		this.organization.lock(unit);
		if (!this.scans.admits(entered.scan(), this.people.acting())) {
			return ResponseEntity.unprocessableEntity().body(Map.of("message", RuleScans.NOT_YOURS));
		}
		var answer = this.desk.propose(unit, parameter(entered), entered.scan(), this.people.acting().value());
		var rule = answer.rule();
		if (!answer.fresh()) {
			return ResponseEntity.status(409)
				.body(Map.of("message",
						"同样的一条已由“%s”录入，正在等待确认，不需要再录入".formatted(this.people.name(AccountName.of(rule.enteredBy())))));
		}
		this.witness.changed(AuditAction.RULE_ENTERED, null, unit, this.shown.title(rule), this.shown.change(rule));
		return ResponseEntity.ok(this.shown.touching(rule));
	}

	@PostMapping("/api/policies/proposals/{id}/confirm")
	public ResponseEntity<?> confirm(@PathVariable Long id) {
		return answered(id, AuditAction.RULE_CONFIRMED, () -> {
			this.rules.unitOf(id).ifPresent(this.organization::lock);
			return this.desk.confirm(id, this.people.acting().value(),
					(rule) -> this.entered.standing(rule.unit(), rule.parameter()));
		});
	}

	@PostMapping("/api/policies/proposals/{id}/turn-down")
	public ResponseEntity<?> turnDown(@PathVariable Long id, @RequestBody Reason said) {
		if (said.reason() == null || said.reason().isBlank() || said.reason().length() > LONGEST_REASON) {
			return ResponseEntity.unprocessableEntity()
				.body(Map.of("message", "请写明不通过的理由，不超过%d字".formatted(LONGEST_REASON)));
		}
		return answered(id, AuditAction.RULE_TURNED_DOWN,
				() -> this.desk.turnDown(id, this.people.acting().value(), said.reason().strip()));
	}

	/**
	 * All that was ever entered for a unit and those above it, found by what it is about;
	 * what waits first, then the newest.
	 */
	@GetMapping("/api/policies/proposals")
	public ResponseEntity<?> list(@RequestParam String unit, Wanted wanted) {
		if (!this.organization.knows(unit) || !this.access.keepsRules(unit)) {
			return refused();
		}
		var units = this.organization.localityOf(unit).units();
		var page = wanted.request();
		return ResponseEntity.ok(this.shown.of(this.rules.entered(units, wanted.pattern().isEmpty(),
				wanted.pattern().isEmpty() ? List.of() : called(wanted), page)));
	}

	private List<String> called(Wanted wanted) {
		return this.policies.parameters()
			.stream()
			.filter((name) -> this.policies.meaning(name).orElse(name).contains(wanted.q().strip()))
			.toList();
	}

	/** What a proposal would touch; apart, because it is weighed case by case. */
	@GetMapping("/api/policies/proposals/{id}/effect")
	public ResponseEntity<?> effect(@PathVariable Long id) {
		var rule = this.rules.findById(id);
		return rule.filter((known) -> this.access.keepsRules(known.unit()))
			.<ResponseEntity<?>>map((known) -> ResponseEntity.ok(this.effects.of(known)))
			.orElseGet(LocalRulesEndpoint::refused);
	}

	private ResponseEntity<?> answered(Long id, AuditAction action, Supplier<LocalRuleDesk.Answered> answer) {
		if (this.rules.unitOf(id).filter(this.access::keepsRules).isEmpty()) {
			return refused();
		}
		var answered = answer.get();
		var rule = answered.rule();
		if (answered.taken()) {
			var withdrawn = action == AuditAction.RULE_TURNED_DOWN && rule.enteredBy().equals(rule.answeredBy());
			this.witness.changed(withdrawn ? AuditAction.RULE_WITHDRAWN : action, null, rule.unit(),
					this.shown.title(rule), this.shown.change(rule));
			return ResponseEntity.ok(this.shown.of(rule));
		}
		if (answered.isOutdated()) {
			return ResponseEntity.unprocessableEntity().body(Map.of("message", outdated(answered)));
		}
		var message = (rule.state() == LocalRule.State.PROPOSED) ? "这一条是您录入的，请由本县（区）人事部门的另一位人员确认"
				: "这一条已由“%s”答复（%s），请刷新后再看".formatted(this.people.name(AccountName.of(rule.answeredBy())),
						rule.state().title());
		return ResponseEntity.status(409).body(Map.of("message", message));
	}

	/** What changed since it was entered, and what to do about it. */
	private String outdated(LocalRuleDesk.Answered answered) {
		var faults = new ArrayList<>(answered.against());
		var other = answered.overtakenBy();
		if (other != null) {
			faults.add("这一条录入以后，“%s”已由“%s”确认为%s，同一天起不能有两个数值".formatted(this.shown.title(other),
					this.people.name(AccountName.of(other.answeredBy())), this.shown.inWords(other)));
		}
		return "现在不能确认：%s。请写明理由答复不予通过，仍然需要的请重新录入".formatted(String.join("；", faults));
	}

	private List<String> faults(String unit, Entered entered) {
		var faults = new ArrayList<String>();
		if (!this.entered.keeps(unit)) {
			faults.add(EnteredRules.NO_PLACE);
		}
		if (entered.parameter() == null || this.policies.meaning(entered.parameter()).isEmpty()) {
			faults.add(EnteredRules.NO_NUMBER);
		}
		if (entered.value() == null || entered.value().toString().length() > EnteredRules.LONGEST_VALUE) {
			faults.add("请填写数值");
		}
		if (entered.since() == null) {
			faults.add(EnteredRules.NO_DAY);
		}
		if (entered.source() == null || entered.source().isBlank()) {
			faults.add(EnteredRules.NO_SOURCE);
		}
		if (status(entered).isEmpty()) {
			faults.add(EnteredRules.NO_STATUS);
		}
		if (faults.isEmpty()) {
			faults.addAll(this.entered.standing(unit, parameter(entered)));
		}
		return faults;
	}

	private static Optional<Status> status(Entered entered) {
		var id = (entered.status() != null) ? entered.status() : Status.MEASURE.id();
		return Arrays.stream(Status.values()).filter((status) -> status.id().equals(id)).findFirst();
	}

	private Parameter parameter(Entered entered) {
		return new Parameter(entered.parameter(), value(entered), entered.since(), null,
				Basis.recorded("LOCAL", entered.source().strip(), status(entered).orElseThrow()));
	}

	/** A fraction is one where fractions are known; elsewhere it fits nothing. */
	private Object value(Entered entered) {
		return (entered.value() instanceof Double fraction
				&& this.policies.values(entered.parameter()).anyMatch(BigDecimal.class::isInstance))
						? BigDecimal.valueOf(fraction) : entered.value();
	}

	private static ResponseEntity<?> refused() {
		return ResponseEntity.status(403).body(Map.of("message", "地方规定由管理员和本县（区、旗）的组织部、人社局、社会工作部登记和确认"));
	}

}
