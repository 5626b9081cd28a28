package org.shegong.retention;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;

/** Looks once a year which counties keep something longer than they may. */
@Component
@Transactional(readOnly = true)
class RetentionWatch {

	private final RetentionDesk desk;

	private final OrgUnits units;

	private final Organization organization;

	RetentionWatch(RetentionDesk desk, OrgUnits units, Organization organization) {
		this.desk = desk;
		this.units = units;
		this.organization = organization;
	}

	/** Codes of the counties that are to be asked and are not being asked yet. */
	List<String> due() {
		return this.units.findAll()
			.stream()
			.map((unit) -> this.organization.countyOf(unit.code()))
			.map(OrgUnit::code)
			.distinct()
			.filter((county) -> Objection.admits(this.desk.objections(new RetentionOpening(county))))
			.toList();
	}

}
