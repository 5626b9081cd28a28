package org.shegong.web;

import java.util.Map;

import org.shegong.appointment.AppointmentTerms;
import org.shegong.organization.OrgUnits;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who holds which office of the two committees of a community, or of those below a unit,
 * and until when; for people of the county who hold a post, and administrators.
 */
@RestController
class TermsEndpoint {

	private final AppointmentTerms terms;

	private final OrgUnits units;

	private final Access access;

	TermsEndpoint(AppointmentTerms terms, OrgUnits units, Access access) {
		this.terms = terms;
		this.units = units;
		this.access = access;
	}

	@GetMapping("/api/units/{code}/terms")
	public ResponseEntity<?> show(@PathVariable String code) {
		if (!this.units.existsById(code) || !this.access.worksInCountyOf(code)) {
			return ResponseEntity.status(403)
				.body(Map.of("message", "没有代码为“" + code + "”的单位，或您无权查看：只有本县（区、旗）和上级任职的人员可以查看两委任职情况"));
		}
		return ResponseEntity.ok(this.terms.of(code));
	}

}
