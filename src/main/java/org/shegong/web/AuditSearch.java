package org.shegong.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.shegong.account.AccountName;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;

/**
 * Which lines somebody looks for; what is null is not asked.
 *
 * @param workers whose data: one, or those of one name
 * @param unitsAbove the workers' units and those above them: whoever downloads their
 * registers has read the worker's data too
 * @param accounts who did it: one, or those of one name
 * @param from the first moment
 * @param before the moment after the last
 * @param within only lines of these units and those below them
 */
record AuditSearch(Collection<AccountName> workers, Collection<String> unitsAbove, Collection<AccountName> accounts,
		Instant from, Instant before, Collection<String> within) {

	LongList<AuditLine> lines() {
		var lines = new LongList<>(AuditLine.class);
		if (this.workers != null) {
			var registers = AuditAction.registers().stream().map(AuditAction::id).toList();
			lines.either("one.worker in :workers", "one.action in :registers and one.unit in :unitsAbove",
					Map.of("workers", this.workers, "registers", registers, "unitsAbove", this.unitsAbove));
		}
		if (this.accounts != null) {
			lines.where("one.account in :accounts", Map.of("accounts", this.accounts));
		}
		if (this.from != null) {
			lines.where("one.at >= :from", Map.of("from", this.from));
		}
		if (this.before != null) {
			lines.where("one.at < :before", Map.of("before", this.before));
		}
		if (this.within != null) {
			lines.where(lines.below("one.unit", this.within), Map.of());
		}
		return lines;
	}

}
