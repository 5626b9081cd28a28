package org.shegong.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import org.springframework.data.jpa.domain.Specification;

/**
 * Which lines somebody looks for; what is null is not asked.
 *
 * @param worker whose data
 * @param unitsAbove the worker's unit and those above it: whoever downloads their
 * registers has read the worker's data too
 * @param from the first moment
 * @param before the moment after the last
 * @param within only lines of these units
 */
public record AuditSearch(String worker, Collection<String> unitsAbove, String account, Instant from, Instant before,
		Collection<String> within) {

	Specification<AuditLine> specification() {
		return (line, query, builder) -> builder.and(predicates(line, builder).toArray(Predicate[]::new));
	}

	private Collection<Predicate> predicates(Root<AuditLine> line, CriteriaBuilder builder) {
		var asked = new ArrayList<Predicate>();
		if (this.worker != null) {
			asked.add(builder.or(builder.equal(line.get("worker"), this.worker), registers(line, builder)));
		}
		if (this.account != null) {
			asked.add(builder.equal(line.get("account"), this.account));
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
