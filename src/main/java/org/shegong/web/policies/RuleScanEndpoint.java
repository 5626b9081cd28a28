package org.shegong.web.policies;

import java.util.Map;

import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.policy.LocalRule;
import org.shegong.policy.LocalRules;
import org.shegong.web.Access;
import org.shegong.web.HandedOut;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the document a county's number stands in, to those who keep its numbers. */
@RestController
@Transactional
class RuleScanEndpoint {

	private final LocalRules rules;

	private final RuleScans scans;

	private final ShownRules shown;

	private final Access access;

	private final Witness witness;

	RuleScanEndpoint(LocalRules rules, RuleScans scans, ShownRules shown, Access access, Witness witness) {
		this.rules = rules;
		this.scans = scans;
		this.shown = shown;
		this.access = access;
		this.witness = witness;
	}

	@GetMapping("/api/policies/proposals/{id}/scan")
	public ResponseEntity<?> show(@PathVariable Long id) {
		var rule = this.rules.findById(id).orElse(null);
		if (rule == null || !this.access.keepsRules(rule.unit())) {
			return ResponseEntity.status(403).body(Map.of("message", "地方规定的原件由管理员和本县（区、旗）的组织部、人社局、社会工作部查看"));
		}
		return this.scans.of(rule)
			.<ResponseEntity<?>>map((file) -> noted(rule, new HandedOut(file)))
			.orElseGet(() -> ResponseEntity.status(404).body(Map.of("message", "这一条录入时没有附原件扫描件，请按出处查阅文件")));
	}

	private ResponseEntity<byte[]> noted(LocalRule rule, HandedOut file) {
		this.witness.readAt(AuditAction.RULE_SCAN_READ, rule.unit(), this.shown.title(rule), this.shown.inWords(rule));
		return file.answer();
	}

}
