package org.shegong.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which lines somebody looks for; what is null is not asked.
 *
 * @param workers whose data: one, or those of one name
 * @param unitsAbove the workers' units and those above them: whoever downloads their
 * registers has read the worker's data too
 * @param accounts who did it: one, or those of one name
 * @param from the first moment
 * @param before the moment after the last
 * @param within only lines of these units
 */
public record AuditSearch(Collection<AccountName> workers, Collection<String> unitsAbove,
		Collection<AccountName> accounts, Instant from, Instant before, Collection<String> within) {

	Specification<AuditLine> specification() {
		return (line, query, builder) -> builder.and(predicates(line, builder).toArray(Predicate[]::new));
	}

	private Collection<Predicate> predicates(Root<AuditLine> line, CriteriaBuilder builder) {
		var asked = new ArrayList<Predicate>();
		if (this.workers != null) {
			asked.add(builder.or(line.get("worker").in(this.workers), registers(line, builder)));
		}
		if (this.accounts != null) {
			asked.add(line.get("account").in(this.accounts));
		}
		if (this.from != null) {
			asked.add(builder.greaterThanOrEqualTo(line.get("at"), this.from));
		}
		if (this.before != null) {
			asked.add(builder.lessThan(line.get("at"), this.before));
		}
		if (this.within != null) {
			asked.add(line.get("unit").in(this.within));
		}
		return asked;
	}

	private Predicate registers(Root<AuditLine> line, CriteriaBuilder builder) {
		var titles = AuditAction.registers().stream().map(AuditAction::id).toList();
		return builder.and(line.get("action").in(titles), line.get("unit").in(this.unitsAbove));
	}

}
