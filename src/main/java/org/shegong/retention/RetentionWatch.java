package org.shegong.retention;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.organization.Organization;

/** Looks once a year what is kept longer than it may be, and by which county. */
@Component
@Transactional(readOnly = true)
class RetentionWatch {

	private final RetentionDesk desk;

	private final DueData data;

	private final AuditTrail trail;

	private final Organization organization;

	private final Clock clock;

	RetentionWatch(RetentionDesk desk, DueData data, AuditTrail trail, Organization organization, Clock clock) {
		this.desk = desk;
		this.data = data;
		this.trail = trail;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * Lines about the whole system name nobody but its administrators, and no county can
	 * agree for them: they go when no county keeps its own any longer.
	 */
	@Transactional
	void forgetSystemLines() {
		counties().map((county) -> this.data.before(DataKind.AUDIT_LINES, county))
			.min(Comparator.naturalOrder())
			.map((day) -> this.trail.removeOlderOfNoUnit(day.atStartOfDay(this.clock.getZone()).toInstant()))
			.filter((removed) -> removed > 0)
			.ifPresent((removed) -> this.trail
				.changed(new AuditLine(this.clock.instant(), null, null, AuditAction.DATA_ERASED)
					.on(DataKind.AUDIT_LINES.title(), "%d条".formatted(removed))));
	}

	/** Codes of the counties that are to be asked and are not being asked yet. */
	List<String> due() {
		return counties().filter((county) -> Objection.admits(this.desk.objections(new RetentionOpening(county))))
			.toList();
	}

	private Stream<String> counties() {
		return this.organization.tree().counties();
	}

}
